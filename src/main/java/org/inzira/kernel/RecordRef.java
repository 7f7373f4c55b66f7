package org.inzira.kernel;

import java.util.UUID;

/** One record of one kind, wherever it is kept. Its page is {@code /records/<kind>/<id>}. */
public record RecordRef(RecordKind kind, UUID id) {

  /** The address of the record's page. */
  public String address() {
    return "/records/" + kind.code() + "/" + id;
  }
}
