package org.inzira.records;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was sent by a form. Everything that is not the form's own is a value of the record, so that
 * a name no field has is refused and not passed over.
 */
record Submission(Map<String, String> sent) {

  static final String VERSION = "version";
  static final String KEY = "record_key";
  static final String LATE_REASON = "late_reason";
  static final String REASON = "reason";

  private static final Set<String> OWN = Set.of(VERSION, KEY, LATE_REASON, "_csrf");

  Submission {
    sent = Map.copyOf(sent);
  }

  OptionalInt version() {
    var version = text(VERSION);
    if (version.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(version));
    } catch (NumberFormatException malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
    }
  }

  /** The version that a form about a kept record must carry. */
  int versionSeen() {
    return version().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  String text(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  Map<String, String> values() {
    var values = new HashMap<>(sent);
    values.keySet().removeAll(OWN);
    values.values().removeIf(String::isBlank);
    return values;
  }

  FieldRecord record(String key, Map<String, String> values) {
    return new FieldRecord(Location.field(""), key, values, Optional.empty(), lateReason());
  }

  FieldRecord voiding(String key) {
    var reason = Optional.of(text(REASON));
    return new FieldRecord(Location.field(""), key, Map.of(), reason, lateReason());
  }

  private Optional<String> lateReason() {
    return Optional.of(text(LATE_REASON)).filter(reason -> !reason.isEmpty());
  }
}
