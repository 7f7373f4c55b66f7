package org.inzira.registers;

import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.ledger.Reason;

/**
 * A record as it was handed in, its values read. References hold keys until they are resolved.
 *
 * @param project the key of the project, as written
 */
record Row(
    Location location,
    RecordKey key,
    Map<String, Object> values,
    Optional<String> project,
    Optional<String> voidReason,
    Reason reason) {

  Row withValues(Map<String, Object> resolved) {
    return new Row(location, key, resolved, project, voidReason, reason);
  }

  boolean isVoiding() {
    return voidReason.isPresent();
  }
}
