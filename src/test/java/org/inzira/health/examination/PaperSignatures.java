package org.inzira.health.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.health.examination.Signature.Finding;

/** Signatures on paper: what the rules of records ask, without a database. */
final class PaperSignatures implements SignedBefore {

  private final Map<UUID, Signature> newest = new HashMap<>();
  private final Set<UUID> amending = new HashSet<>();

  void sign(UUID examination, String outcome, LocalDate on, String by) {
    newest.put(
        examination,
        new Signature(
            examination,
            1,
            on,
            by,
            new Finding(outcome, Optional.empty(), Optional.empty(), Optional.empty()),
            on,
            "",
            List.of(),
            by,
            Instant.EPOCH));
    amending.remove(examination);
  }

  void amend(UUID examination) {
    amending.add(examination);
  }

  @Override
  public Set<UUID> locked(Collection<UUID> examinations) {
    var locked = new HashSet<>(newest(examinations).keySet());
    locked.removeAll(amending);
    return locked;
  }

  @Override
  public Set<UUID> amending(Collection<UUID> examinations) {
    var found = new HashSet<>(amending);
    found.retainAll(examinations);
    return found;
  }

  @Override
  public Map<UUID, Signature> newest(Collection<UUID> examinations) {
    var found = new HashMap<>(newest);
    found.keySet().retainAll(examinations);
    return found;
  }
}
