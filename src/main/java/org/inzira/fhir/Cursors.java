package org.inzira.fhir;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.kernel.AccountName;
import org.springframework.stereotype.Component;

/**
 * Where a caller is in a list. An address holds a random word alone; what was searched for stays
 * here, for half an hour, and for the same account.
 */
@Component
class Cursors {

  static final String PARAMETER = "_cursor";
  static final int COUNT_MAX = 200;
  static final int COUNT_DEFAULT = 50;

  private static final int KEPT_MAX = 5000;
  private static final Duration KEPT_FOR = Duration.ofMinutes(30);
  private static final int BYTES = 18;

  private final Viewers viewers;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept> kept = new LinkedHashMap<>();

  Cursors(Viewers viewers, Clock clock) {
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * A search and how far it was read.
   *
   * @param type the type of resource that is searched for
   * @param search what the provider made of the parameters
   */
  record Place(String type, Object search, UUID last, int count) {}

  private record Kept(AccountName account, Instant until, Place place) {}

  synchronized String keep(Place place) {
    var now = clock.instant();
    var entries = kept.entrySet().iterator();
    while (entries.hasNext()) {
      var oldest = entries.next().getValue();
      if (kept.size() < KEPT_MAX && oldest.until().isAfter(now)) {
        break;
      }
      entries.remove();
    }
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    kept.put(word, new Kept(viewers.get().account(), now.plus(KEPT_FOR), place));
    return word;
  }

  /** The place that the word means to this account. */
  synchronized Optional<Place> find(String word, String type) {
    return Optional.ofNullable(kept.get(word))
        .filter(known -> known.until().isAfter(clock.instant()))
        .filter(known -> known.account().equals(viewers.get().account()))
        .map(Kept::place)
        .filter(place -> place.type().equals(type));
  }

  /** How many to tell at once. */
  static int count(@org.jspecify.annotations.Nullable Integer asked) {
    return asked == null ? COUNT_DEFAULT : Math.clamp(asked, 1, COUNT_MAX);
  }
}
