package org.inzira.page;

import java.util.Optional;

/** Something every page must say at its top; a bean of the module that knows it. */
public interface Banner {

  /** The sentence, when there is something to say now. */
  Optional<String> sentence(Wording wording);
}
