package org.inzira.registers;

/** Collects what the rules of a kind find wrong; all of it, not the first. */
public interface Complaints {

  /** The value of a field is refused; the code is the key of the sentence. */
  void about(Draft draft, String field, String code, String... arguments);
}
