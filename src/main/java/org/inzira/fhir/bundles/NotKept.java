package org.inzira.fhir.bundles;

import org.inzira.kernel.Refusal;

/** A resource that is read and cannot be kept, with the reason; ends the reading of it. */
final class NotKept extends RuntimeException {

  @java.io.Serial private static final long serialVersionUID = 1;

  private final transient Refusal reason;

  NotKept(String code, String... arguments) {
    super(code, null, false, false);
    this.reason = Refusal.of(code, arguments);
  }

  Refusal reason() {
    return reason;
  }
}
