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
import org.hl7.fhir.r4.model.Observation;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Laboratory results of ours as Observations. */
@Component
class ObservationProvider implements IResourceProvider, Provider {

  private final Shelf shelf;
  private final PersonLists lists;
  private final Observations observations;

  ObservationProvider(Shelf shelf, PersonLists lists, Observations observations) {
    this.shelf = shelf;
    this.lists = lists;
    this.observations = observations;
  }

  @Override
  public Class<Observation> getResourceType() {
    return Observation.class;
  }

  /** One result. */
  @Read
  public Observation read(@IdParam IdType id) {
    var result = shelf.getAbout(HealthRecords.LABORATORY_RESULT, id);
    var person = shelf.personOf(HealthRecords.LABORATORY_RESULT, result);
    return observations.of(result, new PersonId(person));
  }

  /** The results of one patient, newest first. */
  @Search
  public Bundle search(
      RequestDetails call,
      @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
      @OptionalParam(name = "date") @Nullable DateAndListParam date,
      @OptionalParam(name = Cursors.PARAMETER) @Nullable StringParam cursor,
      @Count @Nullable Integer count) {
    return lists.page(
        new PersonLists.Asked(
            call, "Observation", HealthRecords.LABORATORY_RESULT, patient, date, cursor, count),
        observations::of);
  }
}
