package org.inzira.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/**
 * The checked values of a record by field name: String for text and codes, Long, LocalDate,
 * Instant, Boolean, UUID for references, {@link PlaceCode}, {@link CountryCode}. Absent means
 * empty. Asking for a field as another type is a bug.
 */
public record FieldValues(Map<String, Object> values) {

  public FieldValues {
    values = Map.copyOf(values);
  }

  public Optional<String> text(String field) {
    return Optional.ofNullable((String) values.get(field));
  }

  public OptionalLong whole(String field) {
    return values.get(field) instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  public Optional<LocalDate> day(String field) {
    return Optional.ofNullable((LocalDate) values.get(field));
  }

  public Optional<Instant> moment(String field) {
    return Optional.ofNullable((Instant) values.get(field));
  }

  public Optional<Boolean> yes(String field) {
    return Optional.ofNullable((Boolean) values.get(field));
  }

  public Optional<UUID> reference(String field) {
    return Optional.ofNullable((UUID) values.get(field));
  }

  public Optional<PlaceCode> place(String field) {
    return Optional.ofNullable((PlaceCode) values.get(field));
  }

  public Optional<CountryCode> country(String field) {
    return Optional.ofNullable((CountryCode) values.get(field));
  }
}
