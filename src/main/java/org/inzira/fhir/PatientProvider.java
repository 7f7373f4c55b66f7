package org.inzira.fhir;

import ca.uhn.fhir.model.valueset.BundleTypeEnum;
import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.people.PersonDirectory.Wanted;
import org.inzira.registers.KeptRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Persons of ours as Patients. Who they are is asked for by POST, since addresses are logged. */
@Component
class PatientProvider implements IResourceProvider, Provider {

  private static final String TYPE = "Patient";
  private static final int NAME_LENGTH_MAX = 100;

  private final Shelf shelf;
  private final Searchsets searchsets;
  private final Refusing refusing;
  private final Summaries summaries;

  PatientProvider(Shelf shelf, Searchsets searchsets, Refusing refusing, Summaries summaries) {
    this.shelf = shelf;
    this.searchsets = searchsets;
    this.refusing = refusing;
    this.summaries = summaries;
  }

  @Override
  public Class<Patient> getResourceType() {
    return Patient.class;
  }

  /** One person. */
  @Read
  public Patient read(@IdParam IdType id) {
    var person = shelf.getPerson(id);
    return PatientMapping.of(person, shelf.number(person.id()));
  }

  /** What is known of one person's health, as a document to carry on. */
  @Operation(
      name = "$summary",
      idempotent = true,
      bundleType = BundleTypeEnum.DOCUMENT,
      canonicalUrl = "http://hl7.org/fhir/uv/ips/OperationDefinition/summary")
  public Bundle summary(RequestDetails call, @IdParam IdType id) {
    var person = shelf.getPerson(id);
    var patient = PatientMapping.of(person, shelf.number(person.id()));
    return summaries.of(patient, new PersonId(person.id()), call.getFhirServerBase());
  }

  /** Persons by names, birth date or identifier; all that is given must hold. */
  @Search
  public Bundle search(
      RequestDetails call,
      @OptionalParam(name = "name") @Nullable StringAndListParam name,
      @OptionalParam(name = "family") @Nullable StringAndListParam family,
      @OptionalParam(name = "given") @Nullable StringAndListParam given,
      @OptionalParam(name = "birthdate") @Nullable DateAndListParam birthDate,
      @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
      @OptionalParam(name = Cursors.PARAMETER) @Nullable StringParam cursor,
      @Count @Nullable Integer count) {
    if (cursor != null) {
      var place = searchsets.place(cursor.getValue(), TYPE);
      return page(call, place, Optional.of(place.last()));
    }
    if (call.getRequestType() != RequestTypeEnum.POST) {
      throw refusing.because(405, Refusal.of("FH-025"));
    }
    var days = searchsets.days(birthDate);
    var wanted =
        new Wanted(
            words(name),
            words(family),
            words(given),
            Optional.empty(),
            Optional.empty(),
            bound(days.first(), DayRange.EARLIEST),
            bound(days.last(), DayRange.LATEST));
    var asked = identifier == null ? wanted : identified(wanted, identifier);
    if (asked.equals(NOBODY_WANTED)) {
      throw refusing.because(400, Refusal.of("FH-026"));
    }
    return page(
        call,
        new Cursors.Place(TYPE, asked, new UUID(0, 0), Cursors.count(count)),
        Optional.empty());
  }

  private static final Wanted NOBODY_WANTED =
      new Wanted(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Bundle page(RequestDetails call, Cursors.Place place, Optional<UUID> after) {
    var found =
        shelf.search((Wanted) place.search(), after, place.count() + 1).stream()
            .flatMap(person -> shelf.findPerson(person).stream())
            .toList();
    shelf.listed(
        People.KIND,
        found.stream()
            .limit(place.count())
            .map(person -> new PersonId(person.id()))
            .collect(Collectors.toSet()));
    return searchsets.page(
        call,
        found,
        OptionalInt.empty(),
        place,
        KeptRecord::id,
        person -> PatientMapping.of(person, shelf.number(person.id())));
  }

  /** The list must be said: a number of one may be another person’s in the other. */
  private Wanted identified(Wanted wanted, TokenParam identifier) {
    var value = Optional.ofNullable(identifier.getValue()).filter(text -> !text.isBlank());
    if (identifier.getModifier() != null || value.isEmpty()) {
      throw refusing.because(400, Refusal.of("FH-027"));
    }
    var number = Systems.PERSON_NUMBER.equals(identifier.getSystem());
    if (!number && !Systems.UNHCR_NUMBER.equals(identifier.getSystem())) {
      throw refusing.because(
          400, Refusal.of("FH-028", Systems.PERSON_NUMBER, Systems.UNHCR_NUMBER));
    }
    return new Wanted(
        wanted.names(),
        wanted.familyNames(),
        wanted.givenNames(),
        number ? value : Optional.empty(),
        number ? Optional.empty() : value,
        wanted.bornFrom(),
        wanted.bornUntil());
  }

  private List<String> words(@Nullable StringAndListParam asked) {
    if (asked == null) {
      return List.of();
    }
    return asked.getValuesAsQueryTokens().stream()
        .map(either -> {
          var texts = either.getValuesAsQueryTokens();
          if (texts.size() != 1
              || texts.getFirst().getQueryParameterQualifier() != null
              || texts.getFirst().getValueNotNull().length() > NAME_LENGTH_MAX) {
            throw refusing.because(400, Refusal.of("FH-029", Integer.toString(NAME_LENGTH_MAX)));
          }
          return texts.getFirst().getValueNotNull();
        })
        .flatMap(text -> Arrays.stream(text.strip().split("[\\s'’-]+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Optional<LocalDate> bound(LocalDate day, LocalDate open) {
    return day.equals(open) ? Optional.empty() : Optional.of(day);
  }
}
