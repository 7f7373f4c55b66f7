package org.inzira.health;

import java.util.Set;
import java.util.UUID;

/** Laboratory results of these persons changed; told in the transaction that changes them. */
public record ResultsMoved(Set<UUID> persons) {
  public ResultsMoved {
    persons = Set.copyOf(persons);
  }
}
