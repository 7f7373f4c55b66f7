package org.inzira.health.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.inzira.health.clinic.CheckIn.Arrival;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** From the door through the stations, also with two at one station. */
class QueueTest extends ClinicGround {

  @Test
  void callsWhoHasWaitedLongestAndSendsThemOn() {
    var first = arrives(1);
    var second = arrives(2);

    assertThat(visit(queue.callNext(clinic, Station.REGISTRATION).orThrow())).isEqualTo(first);
    assertThat(visit(queue.callNext(clinic, Station.REGISTRATION).orThrow())).isEqualTo(second);
    assertThat(codes(queue.callNext(clinic, Station.REGISTRATION))).containsExactly("CD-020");

    queue.pass(open(first).id(), true, "vitals").orThrow();
    queue.leave(open(second).id()).orThrow();

    assertThat(open(first).station()).isEqualTo(Station.VITALS);
    assertThat(days.today(clinic).summary())
        .isEqualTo(new ClinicDay.Summary(0, 2, 1, 0, 0, 0, 0, 1, 0));
    assertThat(codes(queue.pass(open(first).id(), true, "x_ray"))).containsExactly("CD-023");
    queue.pass(open(first).id(), false, "").orThrow();
    assertThat(days.today(clinic).summary().finished()).isEqualTo(1);
  }

  @Test
  void letsWhoDidNotAnswerWaitAgainInTheirOldPlace() {
    var first = arrives(1);
    arrives(2);
    var turn = queue.callNext(clinic, Station.REGISTRATION).orThrow();

    assertThat(codes(queue.call(turn))).containsExactly("CD-021");
    queue.callBack(turn).orThrow();
    assertThat(codes(queue.callBack(turn))).containsExactly("CD-022");

    assertThat(visit(queue.callNext(clinic, Station.REGISTRATION).orThrow())).isEqualTo(first);
    queue.pass(turn, true, "").orThrow();
    assertThat(codes(queue.call(turn))).containsExactly("CD-022");
    assertThat(codes(queue.leave(turn))).containsExactly("CD-022");
  }

  @Test
  void neverCallsOnePersonTwiceHoweverManyCallAtOnce() throws Exception {
    int people = 24;
    int staff = 8;
    for (int at = 0; at < people; at++) {
      arrives(at);
    }
    var start = new CyclicBarrier(staff);
    Callable<List<UUID>> atTheStation =
        () -> {
          start.await();
          var called = new ArrayList<UUID>();
          while (queue.callNext(clinic, Station.REGISTRATION)
              instanceof Outcome.Done<UUID>(var turn)) {
            called.add(turn);
          }
          return called;
        };

    var called = together(staff, atTheStation);

    assertThat(called.stream().flatMap(List::stream).toList())
        .hasSize(people)
        .doesNotHaveDuplicates();
  }

  @Test
  void letsOneOfManyCallOrEndTheSamePerson() throws Exception {
    int staff = 8;
    arrives(1);
    var turn = turns.of(clinic.id(), days.start(today), days.now().plusSeconds(60)).getFirst();
    var start = new CyclicBarrier(staff);

    var calls =
        together(
            staff,
            () -> {
              start.await();
              return codes(queue.call(turn.id()));
            });
    var ends =
        together(
            staff,
            () -> {
              start.await();
              return codes(queue.pass(turn.id(), true, "vitals"));
            });

    assertThat(calls).filteredOn(List::isEmpty).hasSize(1);
    assertThat(calls).filteredOn(codes -> codes.equals(List.of("CD-021"))).hasSize(staff - 1);
    assertThat(ends).filteredOn(List::isEmpty).hasSize(1);
    assertThat(turns.of(turn.visit())).hasSize(2);
  }

  @Test
  void checksOneFamilyMemberInOnceHoweverOftenTheFormIsSent() throws Exception {
    int sent = 6;
    var person = person(1);
    var start = new CyclicBarrier(sent);

    var outcomes =
        together(
            sent,
            () -> {
              start.await();
              return codes(
                  checkIn.in(clinic, new Arrival(person, Optional.empty(), KNOWN), "registration"));
            });

    assertThat(outcomes).filteredOn(List::isEmpty).hasSize(1);
    assertThat(outcomes).filteredOn(codes -> codes.equals(List.of("CD-010"))).hasSize(sent - 1);
    assertThat(days.today(clinic).visits()).hasSize(1);
  }

  @Test
  void letsNobodyWaitWhosePaperDoesNotFitUntilAPhysicianHasSettledIt() {
    var doubtful = new HashMap<>(KNOWN);
    doubtful.put("identity", "does_not_fit");
    var one = in(person(1), doubtful);
    var other = in(person(2), doubtful);

    assertThat(codes(queue.callNext(clinic, Station.REGISTRATION))).containsExactly("CD-020");
    assertThat(codes(queue.again(one, "vitals"))).containsExactly("CD-024");
    assertThat(days.today(clinic).stopped()).hasSize(2);
    assertThat(codes(queue.settle(one, true, " ", "registration"))).containsExactly("CD-027");
    queue.settle(one, true, "known to the nurse of the camp", "registration").orThrow();
    queue.settle(other, false, "the photo is of somebody else", "registration").orThrow();

    assertThat(codes(queue.settle(one, true, "again", "vitals"))).containsExactly("CD-026");
    assertThat(open(one).station()).isEqualTo(Station.REGISTRATION);
    assertThat(days.today(clinic).summary())
        .isEqualTo(new ClinicDay.Summary(0, 2, 1, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void takesBackWhoseVisitWasEnded() {
    var visit = arrives(1);

    assertThat(codes(queue.again(visit, "vitals"))).containsExactly("CD-025");
    queue.pass(open(visit).id(), true, "").orThrow();
    queue.again(visit, "vaccination").orThrow();

    assertThat(open(visit).station()).isEqualTo(Station.VACCINATION);
    assertThat(days.today(clinic).summary().finished()).isZero();
  }

  @Test
  void asksOfMinorsWhoCameWithThemAndWhatTheySay() {
    var child = person(1, Map.of("birth_date", today.minusYears(12).toString()));
    var alone = new HashMap<>(KNOWN);
    alone.put("guardian_relation", "other");

    assertThat(codes(checkIn.in(clinic, new Arrival(child, Optional.empty(), KNOWN), "vitals")))
        .containsExactlyInAnyOrder("CD-012", "CD-014");
    assertThat(codes(checkIn.in(clinic, new Arrival(child, Optional.empty(), alone), "vitals")))
        .containsExactlyInAnyOrder("CD-013", "CD-014");
    alone.putAll(Map.of("guardian_relation", "alone", "assent", "given"));
    in(child, alone);
  }

  @Test
  void asksForTheLanguageOfAnInterpreterAndForAWordWithoutAPaper() {
    var values = new HashMap<>(KNOWN);
    values.putAll(Map.of("interpreter", "missing", "document", "none"));
    var person = person(1);

    assertThat(codes(checkIn.in(clinic, new Arrival(person, Optional.empty(), values), "vitals")))
        .containsExactlyInAnyOrder("CD-016", "CD-017");
    assertThat(codes(checkIn.in(clinic, new Arrival(person, Optional.empty(), KNOWN), "x_ray")))
        .containsExactly("CD-023");
    assertThat(days.today(clinic).visits()).isEmpty();
  }

  private UUID in(PersonId person, Map<String, String> values) {
    return checkIn
        .in(clinic, new Arrival(person, Optional.empty(), values), "registration")
        .orThrow();
  }

  private UUID visit(UUID turn) {
    return turns.find(turn).orElseThrow().visit();
  }

  private static <T> List<T> together(int count, Callable<T> work) throws Exception {
    try (var pool = Executors.newFixedThreadPool(count)) {
      var tasks = new ArrayList<Callable<T>>();
      for (int at = 0; at < count; at++) {
        tasks.add(work);
      }
      var results = new ArrayList<T>();
      for (var result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    }
  }
}
