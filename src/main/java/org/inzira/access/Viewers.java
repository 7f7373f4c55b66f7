package org.inzira.access;

import java.util.Optional;

/** Says who is looking. */
public interface Viewers {

  /** The signed-in viewer of the current request; empty outside a request or before sign-in. */
  Optional<Viewer> find();

  /** The signed-in viewer; a route without sign-in must not ask. */
  Viewer get();
}
