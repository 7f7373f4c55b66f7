package org.inzira.resettlement.pages;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Leads from a form that was taken to the page of the case. */
final class Returning {

  private Returning() {}

  static ResponseEntity<String> to(UUID id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/cases/" + id)).build();
  }
}
