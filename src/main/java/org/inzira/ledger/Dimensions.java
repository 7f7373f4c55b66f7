package org.inzira.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The dimensions that one entry carries; a value that does not fit its dimension is a bug. */
public record Dimensions(Map<Dimension, String> values) {

  /** No dimension at all. */
  public static final Dimensions NONE = new Dimensions(Map.of());

  public Dimensions {
    var copy = new EnumMap<Dimension, String>(Dimension.class);
    values.forEach((dimension, value) -> {
      if (!dimension.accepts(value)) {
        throw new IllegalArgumentException("not a value of " + dimension + ": " + value);
      }
      copy.put(dimension, value);
    });
    values = Collections.unmodifiableMap(copy);
  }

  /** The same with one value more. */
  public Dimensions with(Dimension dimension, String value) {
    var more = new EnumMap<Dimension, String>(Dimension.class);
    more.putAll(values);
    more.put(dimension, value);
    return new Dimensions(more);
  }

  /** The same with one value more, if there is one. */
  public Dimensions with(Dimension dimension, Optional<String> value) {
    return value.map(present -> with(dimension, present)).orElse(this);
  }

  /** The value of a dimension. */
  public Optional<String> find(Dimension dimension) {
    return Optional.ofNullable(values.get(dimension));
  }
}
