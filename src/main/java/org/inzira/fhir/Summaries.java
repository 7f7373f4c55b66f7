package org.inzira.fhir;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.inzira.health.HealthRecords;
import org.inzira.health.KnownConditions;
import org.inzira.kernel.PersonId;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/**
 * The International Patient Summary of a person: conditions that a physician signed, doses and
 * results as they stand, and of what is not kept here (medicines, allergies) that it is not.
 */
@Component
class Summaries {

  private final Shelf shelf;
  private final Immunizations immunizations;
  private final Observations observations;
  private final KnownConditions conditions;
  private final Places places;
  private final Pages pages;
  private final Clock clock;

  Summaries(
      Shelf shelf,
      Immunizations immunizations,
      Observations observations,
      KnownConditions conditions,
      Places places,
      Pages pages,
      Clock clock) {
    this.shelf = shelf;
    this.immunizations = immunizations;
    this.observations = observations;
    this.conditions = conditions;
    this.places = places;
    this.pages = pages;
    this.clock = clock;
  }

  Bundle of(Patient patient, PersonId person, String base) {
    var doses =
        shelf.about(HealthRecords.DOSE, person).stream()
            .map(dose -> immunizations.of(dose, person))
            .toList();
    var results =
        shelf.about(HealthRecords.LABORATORY_RESULT, person).stream()
            .map(result -> observations.of(result, person))
            .toList();
    var problems =
        conditions.of(person).stream()
            .map(known -> SummarySections.problem(known, person))
            .toList();
    shelf.listed(HealthRecords.DOSE, Set.of(person));
    shelf.listed(HealthRecords.LABORATORY_RESULT, Set.of(person));
    var mission = mission(pages.wording());
    var composition = composition(patient, mission, problems, doses, results);
    return document(
        base,
        Stream.of(List.of(composition, patient, mission), problems, doses, results)
            .<Resource>flatMap(List::stream)
            .toList());
  }

  private Bundle document(String base, List<Resource> resources) {
    var bundle = new Bundle().setType(BundleType.DOCUMENT).setTimestamp(now());
    bundle.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + UUID.randomUUID());
    resources.forEach(resource ->
        bundle
            .addEntry()
            .setFullUrl(base + "/" + resource.fhirType() + "/" + resource.getIdPart())
            .setResource(resource));
    return bundle;
  }

  private Composition composition(
      Patient patient,
      Organization mission,
      List<Condition> problems,
      List<Immunization> doses,
      List<Observation> results) {
    var wording = pages.wording();
    var composition = new Composition();
    composition.setId(UUID.randomUUID().toString());
    composition.setLanguage(wording.language().getLanguage());
    composition.setStatus(CompositionStatus.FINAL);
    composition.getType().addCoding().setSystem(Systems.LOINC).setCode("60591-5");
    composition.getType().setText(wording.text("fhir.summary.title"));
    composition.setTitle(wording.text("fhir.summary.title"));
    composition.setSubject(Metas.patient(UUID.fromString(patient.getIdPart())));
    composition.setDate(now());
    composition.addAuthor(new Reference("Organization/" + mission.getIdPart()));
    composition.setCustodian(new Reference("Organization/" + mission.getIdPart()));
    SummarySections.problems(composition, wording, problems);
    SummarySections.notKept(composition, wording, "allergies", "48765-2");
    SummarySections.notKept(composition, wording, "medications", "10160-0");
    SummarySections.immunizations(composition, wording, doses);
    SummarySections.results(composition, wording, results);
    return composition;
  }

  private Organization mission(Wording wording) {
    var country =
        places.list(Set.of(PlaceKind.COUNTRY)).stream()
            .findFirst()
            .map(place -> place.name())
            .orElse("");
    var mission = new Organization();
    mission.setId(UUID.randomUUID().toString());
    mission.setName(wording.text("fhir.summary.author", country).strip());
    return mission;
  }

  private Date now() {
    return Date.from(clock.instant());
  }
}
