package org.inzira.health.portraits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.clinic.ClinicDays;
import org.inzira.health.portraits.Portrait.Declined;
import org.inzira.health.portraits.Portrait.Erased;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.PersonDirectory;
import org.inzira.people.PersonErased;
import org.inzira.pictures.PictureMaker;
import org.inzira.pictures.PictureMaker.Made;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the photographs by which clients are known. One is bound to the record of the person it was
 * taken of, and stands for all records that are merged with it, as long as they are.
 */
@Component
class Portraits {

  static final List<String> CONSENTS = List.of("client", "guardian");
  static final List<String> BECAUSE = List.of("client", "guardian", "somebody_else");
  static final String TRAIL = "health.portraits";
  static final int REASON_LENGTH_MAX = 300;

  private static final PictureMaker.Sides SIDES = new PictureMaker.Sides(800, 240);

  private final PortraitRows rows;
  private final PictureMaker maker;
  private final PersonDirectory directory;
  private final ClinicDays days;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;

  Portraits(
      PortraitRows rows,
      PictureMaker maker,
      PersonDirectory directory,
      ClinicDays days,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock) {
    this.rows = rows;
    this.maker = maker;
    this.directory = directory;
    this.days = days;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * By what a person is known.
   *
   * @param versions every photograph that was taken, the newest first
   * @param declined that they want none, unless one was taken since
   */
  record Known(List<Portrait> versions, Optional<Declined> declined) {

    Known {
      versions = List.copyOf(versions);
    }

    /** The one to compare with. */
    Optional<Portrait> newest() {
      return versions.stream().filter(Portrait::isKept).findFirst();
    }
  }

  /** By what each of these is known; those of records merged into theirs count. */
  Map<PersonId, Known> known(Set<PersonId> persons) {
    var records = directory.recordsOf(persons);
    var all = records.values().stream().flatMap(Set::stream).distinct().toList();
    var taken = rows.list(all);
    var declined = rows.declined(all);
    var known = new HashMap<PersonId, Known>();
    for (var person : persons) {
      var own = records.getOrDefault(person, Set.of(person));
      known.put(
          person,
          known(
              taken.stream().filter(one -> own.contains(one.person())).toList(),
              declined.stream().filter(one -> own.contains(one.person())).findFirst()));
    }
    return known;
  }

  private static Known known(List<Portrait> versions, Optional<Declined> declined) {
    var newest = versions.stream().findFirst().map(Portrait::takenAt);
    return new Known(
        versions, declined.filter(one -> newest.filter(at -> at.isAfter(one.at())).isEmpty()));
  }

  Known known(PersonId person) {
    return known(Set.of(person)).getOrDefault(person, new Known(List.of(), Optional.empty()));
  }

  /** Whether somebody has compared them with a paper today, so that it is they who is pictured. */
  boolean isKnownToday(PersonId person) {
    return days.isKnownToday(directory.recordsOf(person));
  }

  /**
   * The bytes (JPEG) of a photograph that is still kept, and that they were looked at is on the
   * trail.
   */
  Optional<byte[]> look(UUID id, String size) {
    return rows.find(id)
        .filter(Portrait::isKept)
        .flatMap(portrait -> {
          trail.listed(TRAIL, Set.of(portrait.person()));
          return rows.findBytes(id, size);
        });
  }

  /**
   * Keeps another photograph of a person; the one before it stays as a version. Refused: whose
   * consent it is was not said ({@code CD-061}), nobody has compared the person with a paper today
   * ({@code CD-062}), and as {@code pictures} refuses.
   */
  Outcome<UUID> keep(PersonId person, byte[] file, String consent) {
    var refusals = unfit(person, consent);
    // Nobody's picture is decoded for nothing.
    var made = refusals.isEmpty() ? maker.make(file, SIDES) : Outcome.<Made>refused(refusals);
    return switch (made) {
      case Outcome.Refused<Made>(var why) -> Outcome.refused(why);
      case Outcome.Done<Made>(var renditions) ->
          transactions.write(() -> add(person, renditions, consent));
    };
  }

  private List<Refusal> unfit(PersonId person, String consent) {
    var refusals = new ArrayList<Refusal>();
    if (!CONSENTS.contains(consent)) {
      refusals.add(Refusal.of("CD-061").at(Location.field("consent")));
    }
    if (!isKnownToday(person)) {
      refusals.add(Refusal.of("CD-062"));
    }
    return refusals;
  }

  private Outcome<UUID> add(PersonId person, Made made, String consent) {
    var portrait =
        new Portrait(
            UUID.randomUUID(),
            person,
            clock.instant(),
            acting.account().value(),
            consent,
            made.small().width(),
            made.small().height(),
            Optional.empty());
    rows.add(portrait, made);
    did("portrait-kept", portrait.id());
    return Outcome.done(portrait.id());
  }

  /**
   * Keeps that a person wants no photograph taken. Refused: who said so was not said ({@code
   * CD-061}), nobody has compared the person with a paper today ({@code CD-062}).
   */
  Outcome<PersonId> decline(PersonId person, String who) {
    var refusals = unfit(person, who);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return transactions.write(() -> {
      rows.decline(new Declined(person, clock.instant(), acting.account().value(), who));
      trail.did("portrait-declined", TRAIL);
      return Outcome.done(person);
    });
  }

  /**
   * Erases photographs of a person for good. Refused, all at once: none to erase ({@code CD-063}),
   * whose wish it is was not said ({@code CD-064}), no reason or one too long ({@code CD-065}).
   *
   * @param which one of them; empty for all
   */
  Outcome<Integer> erase(PersonId person, Optional<UUID> which, String because, String reason) {
    var asked =
        known(person).versions().stream()
            .filter(Portrait::isKept)
            .filter(one -> which.isEmpty() || which.get().equals(one.id()))
            .toList();
    var refusals = new ArrayList<Refusal>();
    if (asked.isEmpty()) {
      refusals.add(Refusal.of("CD-063"));
    }
    if (!BECAUSE.contains(because)) {
      refusals.add(Refusal.of("CD-064").at(Location.field("because")));
    }
    if (reason.isBlank() || reason.strip().length() > REASON_LENGTH_MAX) {
      refusals.add(
          Refusal.of("CD-065", Integer.toString(REASON_LENGTH_MAX)).at(Location.field("reason")));
    }
    return refusals.isEmpty()
        ? transactions.write(() -> erase(asked, because, reason.strip()))
        : Outcome.refused(refusals);
  }

  private Outcome<Integer> erase(List<Portrait> portraits, String because, String reason) {
    var erased = new Erased(now(), acting.account().value(), because, reason);
    var done = portraits.stream().filter(one -> rows.erase(one.id(), erased)).toList();
    done.forEach(one -> did("portrait-erased", one.id()));
    return done.isEmpty() ? Outcome.refused(Refusal.of("CD-063")) : Outcome.done(done.size());
  }

  /** Whoever is erased leaves no face behind. */
  @EventListener
  void erased(PersonErased person) {
    var erased = new Erased(now(), acting.account().value(), "person_erased", "");
    rows.list(Set.of(person.person())).forEach(one -> rows.erase(one.id(), erased));
  }

  private Instant now() {
    return clock.instant();
  }

  /** Named like a list of health, so that the trail tells others nothing of it. */
  private void did(String action, UUID id) {
    trail.did(action, TRAIL + "/" + id);
  }
}
