package org.inzira.kernel;

import java.util.List;
import java.util.Set;

/** What a field of a record may hold. Decides cell format, form control, check and column type. */
public sealed interface FieldType {

  /** One line or paragraph of text. */
  record Text(int lengthMax) implements FieldType {}

  /** A whole number within bounds. */
  record Whole(long min, long max) implements FieldType {}

  /** A day, {@code 2022-03-01}; a past one cannot lie in the future. */
  record Day(boolean pastOnly) implements FieldType {}

  /**
   * An instant: {@code 2022-03-01T22:30} in the mission's zone, or with an offset or {@code Z}. A
   * past one cannot lie in the future.
   */
  record Moment(boolean pastOnly) implements FieldType {}

  /** One of a fixed list of codes, in the order to be offered. */
  record Code(List<String> codes) implements FieldType {
    public Code {
      codes = List.copyOf(codes);
    }
  }

  /** Yes or no. */
  record YesNo() implements FieldType {}

  /** A country by its three-letter code, or its English or French name. */
  record Country() implements FieldType {}

  /** A nationality: a country, or one of the travel-document codes XXA, XXB, XXC, XXX. */
  record Nationality() implements FieldType {}

  /** A place of the gazetteer, by code or name, of one of these kinds (codes of PlaceKind). */
  record Place(Set<String> kinds) implements FieldType {
    public Place {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Another record, by its key. */
  record Reference(RecordKind kind) implements FieldType {}
}
