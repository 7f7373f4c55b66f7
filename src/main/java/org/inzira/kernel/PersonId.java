package org.inzira.kernel;

import java.util.UUID;

/** A person of the mission, as the programmes know them. Random (v4); differs from the subject. */
public record PersonId(UUID value) {

  /** Makes the identifier of a person never seen before. */
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }
}
