package org.inzira.fhir;

import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.inzira.kernel.PersonId;
import org.inzira.registers.KeptRecord;

/** What every resource that is a record of ours says: identifier, version, when it was saved. */
final class Metas {

  private Metas() {}

  static void put(Resource resource, KeptRecord record) {
    resource.setId(record.id().toString());
    resource.getMeta().setVersionId(Integer.toString(record.version()));
    resource.getMeta().setLastUpdated(Date.from(record.savedAt()));
  }

  static Reference patient(UUID person) {
    return new Reference("Patient/" + person);
  }

  static Reference patient(PersonId person) {
    return patient(person.value());
  }

  /** A day, without a time or a zone. */
  static DateTimeType day(java.time.LocalDate day) {
    return new DateTimeType(day.toString());
  }
}
