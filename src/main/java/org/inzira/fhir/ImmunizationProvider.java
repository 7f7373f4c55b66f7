package org.inzira.fhir;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Immunization;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Doses of ours as Immunizations. */
@Component
class ImmunizationProvider implements IResourceProvider, Provider {

  private final Shelf shelf;
  private final PersonLists lists;
  private final Immunizations immunizations;

  ImmunizationProvider(Shelf shelf, PersonLists lists, Immunizations immunizations) {
    this.shelf = shelf;
    this.lists = lists;
    this.immunizations = immunizations;
  }

  @Override
  public Class<Immunization> getResourceType() {
    return Immunization.class;
  }

  /** One dose. */
  @Read
  public Immunization read(@IdParam IdType id) {
    var dose = shelf.getAbout(HealthRecords.DOSE, id);
    return immunizations.of(dose, new PersonId(shelf.personOf(HealthRecords.DOSE, dose)));
  }

  /** The doses of one patient, newest first. */
  @Search
  public Bundle search(
      RequestDetails call,
      @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
      @OptionalParam(name = "date") @Nullable DateAndListParam date,
      @OptionalParam(name = Cursors.PARAMETER) @Nullable StringParam cursor,
      @Count @Nullable Integer count) {
    return lists.page(
        new PersonLists.Asked(
            call, "Immunization", HealthRecords.DOSE, patient, date, cursor, count),
        immunizations::of);
  }
}
