package org.inzira.page;

import java.util.Optional;

/** Who the page is for; the module that signs people in provides it, for the current request. */
public interface Visitor {

  /** The name to greet, when signed in. */
  Optional<String> name();

  /** Whether following a link to this address would be let in. */
  boolean mayOpen(String address);

  /** After how many minutes without use a page locks itself; 0 when it does not. */
  default int lockMinutes() {
    return 0;
  }

  /** The secret that every form sends back as {@code _csrf}; empty outside a request. */
  String formToken();
}
