package org.inzira.pictures;

import org.inzira.kernel.Refusal;

/** Thrown while a file is read, and caught before it leaves the module: why it is not taken. */
final class Unfit extends Exception {

  private static final long serialVersionUID = 1;

  private final String code;

  Unfit(String code) {
    super(code);
    this.code = code;
  }

  static Unfit broken() {
    return new Unfit("PH-006");
  }

  Refusal refusal() {
    return Refusal.of(code);
  }
}
