package org.inzira.photographs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.photographs.KeptPhotograph.Tombstone;
import org.inzira.pictures.PictureMaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Keeps photographs for the chapters of reviews. Who may add, change or take down is the caller's
 * to keep.
 */
@Service
public class Photographs {

  /** So many for one chapter of a year; a document with all of them stays small enough to send. */
  static final int CHAPTER_MAX = 6;

  static final String STALE = "PH-020";
  static final Set<String> WISHES = Set.of("person", "guardian", "mission");

  private static final RecordKind KIND = new RecordKind("photograph");

  static final PictureMaker.Sides SIDES = new PictureMaker.Sides(2_400, 800);

  private final PhotographRows rows;
  private final PictureMaker maker;
  private final Transactions transactions;
  private final ObjectProvider<PhotographListener> listeners;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;

  Photographs(
      PhotographRows rows,
      PictureMaker maker,
      Transactions transactions,
      ObjectProvider<PhotographListener> listeners,
      Trail trail,
      Acting acting,
      Clock clock) {
    this.rows = rows;
    this.maker = maker;
    this.transactions = transactions;
    this.listeners = listeners;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
  }

  /** The photographs that a review of the year prints, in the order they were added. */
  public List<Photograph> list(Year year) {
    return rows.list(year).stream()
        .filter(KeptPhotograph::isPrinted)
        .map(KeptPhotograph::printed)
        .toList();
  }

  /** The bytes of the smaller size (JPEG), unless they were taken down or may not be printed. */
  public Optional<byte[]> findBytes(UUID id) {
    return rows.find(id)
        .filter(KeptPhotograph::isPrinted)
        .flatMap(printed -> rows.findBytes(id, "small"));
  }

  /**
   * Adds a photograph. Refused, all at once, is what the form lacks and a file that is no honest
   * JPEG or PNG.
   *
   * @param form what is said of it, by the names of the form's fields
   */
  public Outcome<UUID> add(Map<String, String> form, byte[] file) {
    var read = Entry.of(form, clock);
    var made = maker.make(file, SIDES);
    var refusals = new ArrayList<Refusal>();
    if (made instanceof Outcome.Refused<PictureMaker.Made>(var unfit)) {
      unfit.forEach(refusal -> refusals.add(refusal.at(Location.field("file"))));
    }
    if (read instanceof Outcome.Refused<Entry>(var wrong)) {
      refusals.addAll(wrong);
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return transactions.write(() -> add(read.orThrow(), made.orThrow()));
  }

  private Outcome<UUID> add(Entry entry, PictureMaker.Made made) {
    if (isFull(entry, Optional.empty())) {
      return Outcome.refused(full());
    }
    var id = UUID.randomUUID();
    rows.add(id, entry, made, acting.account(), clock.instant());
    trail.did("added", new RecordRef(KIND, id));
    return Outcome.done(id);
  }

  private boolean isFull(Entry entry, Optional<UUID> without) {
    return rows.list(entry.year()).stream()
            .filter(kept -> kept.takenDown().isEmpty())
            .filter(kept -> kept.programme() == entry.programme())
            .filter(kept -> !without.equals(Optional.of(kept.id())))
            .count()
        >= CHAPTER_MAX;
  }

  private static Refusal full() {
    return Refusal.of("PH-019", Integer.toString(CHAPTER_MAX)).at(Location.field("programme"));
  }

  List<KeptPhotograph> all(Year year) {
    return rows.list(year);
  }

  List<Year> years() {
    return rows.years();
  }

  Optional<KeptPhotograph> find(UUID id) {
    return rows.find(id);
  }

  Optional<byte[]> findBytes(UUID id, String size) {
    return rows.findBytes(id, size);
  }

  /** Says something else of a photograph; refused when another version was saved meanwhile. */
  Outcome<UUID> save(UUID id, int version, Map<String, String> form) {
    return switch (Entry.of(form, clock)) {
      case Outcome.Refused<Entry>(var refusals) -> Outcome.refused(refusals);
      case Outcome.Done<Entry>(var entry) ->
          transactions.write(() -> {
            if (isFull(entry, Optional.of(id))) {
              return Outcome.refused(full());
            }
            if (!rows.save(id, version, entry, acting.account(), clock.instant())) {
              return Outcome.refused(Refusal.of(STALE));
            }
            trail.did("saved", new RecordRef(KIND, id));
            return Outcome.done(id);
          });
    };
  }

  /** Erases a photograph everywhere at once; what stays says that, when, by whom and why. */
  Outcome<UUID> takeDown(KeptPhotograph kept, Map<String, String> form) {
    var because = form.getOrDefault("because", "");
    var reason = form.getOrDefault("reason", "").strip();
    var day = day(form.getOrDefault("withdrawn_on", ""));
    var refusals = new ArrayList<Refusal>();
    if (!WISHES.contains(because)) {
      refusals.add(Refusal.of("PH-021").at(Location.field("because")));
    }
    if (reason.isEmpty() || reason.length() > Entry.SENTENCE_LENGTH_MAX) {
      refusals.add(Refusal.of("PH-022").at(Location.field("reason")));
    }
    if (day.isEmpty() && !because.equals("mission")) {
      refusals.add(Refusal.of("PH-023").at(Location.field("withdrawn_on")));
    }
    return refusals.isEmpty()
        ? transactions.write(() ->
            takeDown(kept, new Tombstone(clock.instant(), acting.account(), because, day, reason)))
        : Outcome.refused(refusals);
  }

  private Outcome<UUID> takeDown(KeptPhotograph kept, Tombstone why) {
    if (!rows.takeDown(kept.id(), why)) {
      return Outcome.refused(Refusal.of("PH-024"));
    }
    // A small picture is the same in both sizes.
    var hashes =
        Stream.of(kept.sizes().largeHash(), kept.sizes().smallHash())
            .collect(Collectors.toUnmodifiableSet());
    var told = new PhotographListener.TakenDown(kept.id(), kept.year(), hashes, why.reason());
    listeners.forEach(listener -> listener.takenDown(told));
    trail.did("taken-down", new RecordRef(KIND, kept.id()));
    return Outcome.done(kept.id());
  }

  private Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written))
          .filter(day -> !day.isAfter(LocalDate.now(clock)));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
