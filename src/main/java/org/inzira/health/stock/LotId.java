package org.inzira.health.stock;

import java.util.UUID;
import org.inzira.kernel.RecordRef;

/** The record of a lot. */
public record LotId(UUID value) {

  RecordRef ref() {
    return new RecordRef(VaccineLotDefinition.KIND, value);
  }
}
