package org.inzira.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * One record as it was handed in: by form, sheet, phone or message. Values are text by field name,
 * untouched but for cell formats (a date cell arrives as {@code 2022-03-01}); empty ones are
 * absent.
 *
 * @param key the record's key within its kind
 * @param voidReason why the record is to be voided, if it is
 * @param lateReason the reason code for touching a closed year, if one was given
 */
public record FieldRecord(
    Location location,
    String key,
    Map<String, String> values,
    Optional<String> voidReason,
    Optional<String> lateReason) {

  public FieldRecord {
    values = Map.copyOf(values);
  }
}
