package org.inzira.fields;

import org.inzira.kernel.Refusal;

/** What a written value was read as. */
public sealed interface Reading {

  /** The value, of the type that {@link FieldValues} says. */
  record Value(Object value) implements Reading {}

  /** A value that was not written so; the notice is always shown. */
  record Corrected(Object value, Refusal notice) implements Reading {}

  /** No value. */
  record Refused(Refusal refusal) implements Reading {}

  static Reading of(Object value) {
    return new Value(value);
  }

  static Reading refused(String code, String... arguments) {
    return new Refused(Refusal.of(code, arguments));
  }
}
