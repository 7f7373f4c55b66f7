package org.inzira.health.clinic;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Calls people to stations and sends them on; what two do at once, one of them does. */
@Component
public class Queue {

  private final TurnRows turns;
  private final Clinics clinics;
  private final ClinicDays days;
  private final ClinicBatches batches;
  private final ClinicLocks locks;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;

  Queue(
      TurnRows turns,
      Clinics clinics,
      ClinicDays days,
      ClinicBatches batches,
      ClinicLocks locks,
      Registers registers,
      Transactions transactions,
      Trail trail) {
    this.turns = turns;
    this.clinics = clinics;
    this.days = days;
    this.batches = batches;
    this.locks = locks;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** A turn, over or not. */
  public Optional<Turn> find(UUID turn) {
    return turns.find(turn);
  }

  /** The way of one visit through the stations. */
  public List<Turn> way(UUID visit) {
    return turns.of(visit);
  }

  /**
   * Calls who has waited longest at a station today. Refused when nobody waits ({@code CD-020}).
   */
  public Outcome<UUID> callNext(Clinic clinic, Station station) {
    return transactions.write(() -> {
      var called = turns.callNext(clinic.id(), station, days.start(days.today()), days.now());
      called.flatMap(turns::find).ifPresent(turn -> did("called", turn));
      return called.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.of("CD-020")));
    });
  }

  /**
   * Calls one of those who wait. Refused when somebody else has called them ({@code CD-021}), or
   * they wait here no longer ({@code CD-022}).
   */
  public Outcome<UUID> call(UUID turn) {
    return transactions.write(
        () -> turns.call(turn, days.now()) ? done("called", turn) : Outcome.refused(lost(turn)));
  }

  /** Whoever did not answer waits again in their old place. Refused when not called (CD-022). */
  public Outcome<UUID> callBack(UUID turn) {
    return transactions.write(() ->
        turns.callBack(turn) ? done("called-back", turn) : Outcome.refused(Refusal.of("CD-022")));
  }

  private Refusal lost(UUID turn) {
    return turns
        .find(turn)
        .filter(Turn::isOpen)
        .map(found -> Refusal.of("CD-021", found.calledBy()))
        .orElseGet(() -> Refusal.of("CD-022"));
  }

  /**
   * Ends a turn: on to another station, or home. Refused when it is over ({@code CD-022}), or the
   * clinic lacks the station ({@code CD-023}).
   *
   * @param seen whether they were seen here, or go on without
   * @param next the code of the station; empty ends the visit
   */
  public Outcome<UUID> pass(UUID id, boolean seen, String next) {
    return transactions.write(() -> {
      var turn = turns.find(id).filter(Turn::isOpen);
      if (turn.isEmpty() || !turns.end(id, seen ? "seen" : "sent_on", days.now())) {
        return Outcome.refused(Refusal.of("CD-022"));
      }
      did(seen ? "seen" : "sent-on", turn.get());
      return next.isEmpty()
          ? end(turn.get().visit(), "finished")
          : wait(turn.get().visit(), turn.get().clinic(), next);
    });
  }

  /** They went without being seen. Refused when the turn is over ({@code CD-022}). */
  public Outcome<UUID> leave(UUID id) {
    return transactions.write(() -> {
      var turn = turns.find(id).filter(Turn::isOpen);
      if (turn.isEmpty() || !turns.end(id, "left", days.now())) {
        return Outcome.refused(Refusal.of("CD-022"));
      }
      did("left-unseen", turn.get());
      return end(turn.get().visit(), "left_unseen");
    });
  }

  /**
   * Somebody who waits nowhere is to be seen, also after their visit was ended. Refused when their
   * identity is not settled ({@code CD-024}), they wait already ({@code CD-025}), came on another
   * day ({@code CD-028}), or the clinic lacks the station ({@code CD-023}).
   */
  public Outcome<UUID> again(UUID visit, String station) {
    return change(
        visit,
        kept -> {
          if (isInDoubt(kept)) {
            return Outcome.refused(Refusal.of("CD-024"));
          }
          if (turns.of(visit).stream().anyMatch(Turn::isOpen)) {
            return Outcome.refused(Refusal.of("CD-025"));
          }
          if (!days.day(VisitDefinition.cameAt(kept.values())).equals(days.today())) {
            return Outcome.refused(Refusal.of("CD-028"));
          }
          var waits = wait(visit, VisitDefinition.clinic(kept.values()), station);
          return waits instanceof Outcome.Refused<UUID> || kept.values().text("ended").isEmpty()
              ? waits
              : save(kept, Map.of("ended", "", "ended_at", ""));
        });
  }

  /** Nothing more is done today. Refused when they wait somewhere ({@code CD-025}). */
  public Outcome<UUID> finish(UUID visit, boolean seen) {
    return change(
        visit,
        kept ->
            turns.of(visit).stream().anyMatch(Turn::isOpen)
                ? Outcome.refused(Refusal.of("CD-025"))
                : end(visit, seen ? "finished" : "left_unseen"));
  }

  /**
   * A physician says who they are: they go on, or the visit stops. Refused when nothing is in doubt
   * ({@code CD-026}), without a word why ({@code CD-027}).
   */
  public Outcome<UUID> settle(UUID visit, boolean fits, String why, String station) {
    return change(
        visit,
        kept -> {
          if (!isInDoubt(kept) || kept.values().text("ended").isPresent()) {
            return Outcome.refused(Refusal.of("CD-026"));
          }
          if (why.isBlank()) {
            return Outcome.refused(Refusal.of("CD-027").at(Location.field("why")));
          }
          trail.did("identity-settled", new RecordRef(VisitDefinition.KIND, visit));
          var changes = new HashMap<String, String>();
          changes.put("note", why);
          if (!fits) {
            changes.put("ended", "stopped");
            changes.put("ended_at", now());
            return save(kept, changes);
          }
          changes.put("identity", "settled");
          var waits = wait(visit, VisitDefinition.clinic(kept.values()), station);
          return waits instanceof Outcome.Refused<UUID> ? waits : save(kept, changes);
        });
  }

  private static boolean isInDoubt(KeptRecord kept) {
    return kept.values().text("identity").orElseThrow().equals("does_not_fit");
  }

  private Outcome<UUID> change(UUID visit, Function<KeptRecord, Outcome<UUID>> verb) {
    return transactions.write(() -> {
      locks.hold(List.of(visit.toString()));
      return visit(visit).map(verb).orElseGet(() -> Outcome.refused(Refusal.of("CD-051")));
    });
  }

  private Optional<KeptRecord> visit(UUID visit) {
    return registers.get(VisitDefinition.KIND).find(visit).filter(KeptRecord::isStanding);
  }

  private Outcome<UUID> wait(UUID visit, UUID clinic, String next) {
    var station =
        Station.find(next)
            .filter(one ->
                clinics.find(clinic).filter(found -> found.stations().contains(one)).isPresent());
    if (station.isEmpty()) {
      return Outcome.refused(Refusal.of("CD-023").at(Location.field("station")));
    }
    turns.add(
        new TurnRows.Entry(
            UUID.randomUUID(), visit, clinic, station.get(), days.now(), null, false));
    return Outcome.done(visit);
  }

  private Outcome<UUID> end(UUID visit, String how) {
    return visit(visit)
        .map(kept -> save(kept, Map.of("ended", how, "ended_at", now())))
        .orElseGet(() -> Outcome.done(visit));
  }

  private String now() {
    return days.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private Outcome<UUID> save(KeptRecord kept, Map<String, String> changes) {
    var line = batches.changed(VisitDefinition.KIND, kept, changes);
    var refused = batches.bring(VisitDefinition.KIND, List.of(line));
    return refused.isEmpty() ? Outcome.done(kept.id()) : Outcome.refused(refused);
  }

  private Outcome<UUID> done(String action, UUID id) {
    turns.find(id).ifPresent(turn -> did(action, turn));
    return Outcome.done(id);
  }

  private void did(String action, Turn turn) {
    trail.did(action, new RecordRef(VisitDefinition.KIND, turn.visit()));
  }
}
