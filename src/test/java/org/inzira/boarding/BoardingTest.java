package org.inzira.boarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inzira.boarding.BoardingGround.KIGALI;
import static org.inzira.boarding.BoardingGround.refused;
import static org.inzira.boarding.BoardingGround.tap;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From seats to a confirmed arrival, and everything that may come between. */
@InziraTest
class BoardingTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Flights flights;
  @Autowired private Cases cases;
  @Autowired private Manifests manifests;
  @Autowired private ManifestVersions versions;
  @Autowired private Taps taps;
  @Autowired private Uplifts uplifts;
  @Autowired private Landings landings;
  @Autowired private Figures figures;
  @Autowired private JdbcClient database;

  private BoardingGround ground;

  @BeforeEach
  void prepare() {
    ground = new BoardingGround(registers, transactions, flights);
  }

  @Test
  void countsAFamilyOnceItHasLeftAndOnceItHasArrived() {
    var flight = ground.flight();
    var family = onManifest(flight, 6);
    long departed = value("people-resettled");
    long arrived = value("people-arrived");

    family.persons().forEach(person -> say(flight, person, Presence.BOARDED));
    assertThat(versions.board(flight).orThrow().state()).isEqualTo(Manifest.State.BOARDED);
    assertThat(file(family).stage()).isEqualTo(Stage.BOARDED);
    assertThat(value("people-resettled")).as("nothing is counted yet").isEqualTo(departed);

    leave(flight).orThrow();
    assertThat(value("people-resettled")).isEqualTo(departed + 6);
    assertThat(file(family).stage()).isEqualTo(Stage.DEPARTED);
    assertThat(flights.find(flight).orElseThrow().state()).isEqualTo(Flight.State.DEPARTED);

    land(flight, family.persons()).orThrow();
    assertThat(value("people-arrived")).isEqualTo(arrived + 6);
    assertThat(value("people-resettled")).isEqualTo(departed + 6);
    assertThat(file(family).stage()).isEqualTo(Stage.ARRIVAL_CONFIRMED);
    assertThat(refused(land(flight, family.persons()))).containsExactly("BO-052");
  }

  @Test
  void leavesAFamilyBehindWithItsReasonAndGivesItsSeatsBack() {
    var flight = ground.flight();
    var staying = onManifest(flight, 2);
    var leaving = onManifest(flight, 3);
    staying.persons().forEach(person -> say(flight, person, Presence.LEFT_BEHIND));
    leaving.persons().forEach(person -> say(flight, person, Presence.BOARDED));

    leave(flight).orThrow();

    assertThat(file(staying).stage()).isEqualTo(Stage.READY);
    assertThat(file(staying).passages().getLast().reason()).contains(Reason.TRAVEL_REFUSED);
    assertThat(file(leaving).stage()).isEqualTo(Stage.DEPARTED);
    assertThat(flights.find(flight).orElseThrow().seatsTaken()).isEqualTo(3);
    assertThat(manifests.current(flights.find(flight).orElseThrow()))
        .extracting(line -> line.presence().orElseThrow())
        .containsOnly(Presence.LEFT_BEHIND, Presence.BOARDED)
        .hasSize(5);
    var next = ground.flight();
    ground.book(next, staying);
    assertThat(manifests.put(next, staying.id()).orThrow()).hasSize(2);
  }

  @Test
  void refusesAnUpliftWhileSomebodyIsMissingContestedOrTornFromTheFamily() {
    var flight = ground.flight();
    var family = onManifest(flight, 2);
    assertThat(refused(leave(flight))).containsExactly("BO-033");

    say(flight, family.persons().getFirst(), Presence.BOARDED);
    as("eric", () -> say(flight, family.persons().getFirst(), Presence.NO_SHOW));
    say(flight, family.persons().getLast(), Presence.NO_SHOW);
    assertThat(refused(leave(flight))).containsExactly("BO-034");

    settle(flight, family.persons().getFirst(), Presence.BOARDED);
    assertThat(refused(leave(flight))).containsExactly("BO-036");
    assertThat(file(family).stage()).as("nothing was kept").isEqualTo(Stage.BOOKED);
    assertThat(versions.list(flight)).isEmpty();

    settle(flight, family.persons().getFirst(), Presence.NO_SHOW);
    assertThat(refused(leave(flight))).containsExactly("BO-035");
  }

  @Test
  void letsAFamilyLeaveInPartThatDoesNotWishToTravelTogether() {
    var flight = ground.flight();
    var family = ground.family(2, false);
    ground.book(flight, family);
    manifests.put(flight, family.id()).orThrow();
    say(flight, family.persons().getFirst(), Presence.BOARDED);
    say(flight, family.persons().getLast(), Presence.NO_SHOW);

    leave(flight).orThrow();

    assertThat(landings.list(flight)).hasSize(1);
  }

  @Test
  void refusesAnUpliftAtAnUnlikelyTime() {
    var flight = ground.flight();
    var family = onManifest(flight, 1);
    say(flight, family.persons().getFirst(), Presence.BOARDED);

    assertThat(refused(uplifts.confirm(flight, Instant.now().plusSeconds(60), "")))
        .containsExactly("BO-031");
    assertThat(refused(uplifts.confirm(flight, Instant.now().minusSeconds(30 * 3600), "")))
        .containsExactly("BO-032");
  }

  @Test
  void confirmsOnceWhenTwoOfficersConfirmAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      var flight = ground.flight();
      var family = onManifest(flight, 4);
      family.persons().forEach(person -> say(flight, person, Presence.BOARDED));
      long before = value("people-resettled");

      var refusals = atOnce(() -> refused(leave(flight)), () -> refused(leave(flight)));

      assertThat(refusals).containsExactly("BO-030");
      assertThat(value("people-resettled")).isEqualTo(before + 4);
      assertThat(landings.list(flight)).hasSize(4);
    }
  }

  @Test
  void voidsTheDepartureOfWhoIsFlownBackAndCountsALaterOneOnce() {
    var flight = ground.flight();
    var family = onManifest(flight, 1);
    var person = family.persons().getFirst();
    say(flight, person, Presence.BOARDED);
    long before = value("people-resettled");
    leave(flight).orThrow();

    var back =
        new Landing.Returned(
            person, BoardingGround.today(), Reason.CONNECTION_MISSED, "Sent back from Addis");
    take(flight, back).orThrow();

    assertThat(value("people-resettled")).isEqualTo(before);
    assertThat(file(family).stage().compareTo(Stage.BOOKED)).isNegative();
    assertThat(reasonOfVoiding(person)).isEqualTo("Sent back from Addis");
    assertThat(refused(take(flight, back))).containsExactly("BO-050");

    ground.step(family.key(), "ready");
    var later = ground.flight();
    ground.book(later, family);
    manifests.put(later, family.id()).orThrow();
    say(later, person, Presence.BOARDED);
    leave(later).orThrow();
    assertThat(value("people-resettled")).isEqualTo(before + 1);
  }

  @Test
  void waitsForWhoMissedAConnectionAndTakesTheArrivalLater() {
    var flight = ground.flight();
    var family = onManifest(flight, 1);
    var person = family.persons().getFirst();
    say(flight, person, Presence.BOARDED);
    leave(flight).orThrow();

    take(flight, new Landing.Missed(person, BoardingGround.today())).orThrow();
    assertThat(file(family).stage()).isEqualTo(Stage.CONNECTION_MISSED);

    land(flight, family.persons()).orThrow();
    assertThat(file(family).stage()).isEqualTo(Stage.ARRIVAL_CONFIRMED);
    assertThat(refused(take(flight, new Landing.Missed(person, BoardingGround.today()))))
        .containsExactly("BO-052");
  }

  @Test
  void takesATapOnceHoweverOftenItIsSent() throws Exception {
    var flight = ground.flight();
    var person = onManifest(flight, 1).persons().getFirst();
    var tap = tap(flight, person, Presence.BOARDED);

    var sent =
        new ArrayList<String>(atOnce(() -> refused(taps.take(tap)), () -> refused(taps.take(tap))));
    sent.addAll(refused(taps.take(tap)));

    assertThat(sent).isEmpty();
    assertThat(count("select count(*) from boarding.tap where id = ?", tap.id())).isEqualTo(1);
    var other =
        new Tap(tap.id(), flight, person, Presence.NO_SHOW, Optional.empty(), 0, Tap.Times.NOW);
    assertThat(refused(taps.take(other))).containsExactly(Taps.OTHER);
  }

  @Test
  void refusesTapsThatMakeNoSense() {
    var flight = ground.flight();
    var person = onManifest(flight, 1).persons().getFirst();

    assertThat(refused(taps.take(tap(flight, PersonId.random(), Presence.BOARDED))))
        .containsExactly("BO-022");
    var without =
        new Tap(
            java.util.UUID.randomUUID(),
            flight,
            person,
            Presence.LEFT_BEHIND,
            Optional.empty(),
            0,
            Tap.Times.NOW);
    assertThat(refused(taps.take(without))).containsExactly("BO-023");
  }

  @Test
  void keepsATapThatComesAfterTheUpliftAndChangesNothing() {
    var flight = ground.flight();
    var person = onManifest(flight, 1).persons().getFirst();
    say(flight, person, Presence.BOARDED);
    leave(flight).orThrow();

    taps.take(tap(flight, person, Presence.NO_SHOW)).orThrow();

    assertThat(landings.list(flight)).hasSize(1);
    assertThat(taps.attendance(flight)).containsKey(person);
  }

  @Test
  void keepsEveryVersionWithAHashOverTheOneBefore() {
    var flight = ground.flight();
    var first = onManifest(flight, 1);
    var one = versions.close(flight).orThrow();
    assertThat(versions.close(flight).orThrow()).as("the same again").isEqualTo(one);

    onManifest(flight, 2);
    var two = versions.close(flight).orThrow();

    assertThat(two.number()).isEqualTo(2);
    assertThat(two.hash())
        .isEqualTo(Manifest.hash(one.hash(), flight, Manifest.State.CLOSED, two.lines()));
    assertThat(versions.list(flight)).containsExactly(two, one);
    manifests.takeOff(flight, first.id()).orThrow();
    assertThat(versions.close(flight).orThrow().lines()).hasSize(2);
    assertThatThrownBy(() -> database.sql("delete from boarding.manifest").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.sql("update boarding.tap set seen = 0").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void letsNobodyStandOnTwoManifests() {
    var flight = ground.flight();
    var family = onManifest(flight, 1);
    var person = family.persons().getFirst();
    var other = ground.flight();
    onManifest(other, 1);

    assertThatThrownBy(() ->
            database
                .sql(
                    """
                    insert into boarding.place (flight, case_id, person, put_at, put_by)
                    values (:flight, :case, :person, now(), 'test')
                    """)
                .param("flight", other.value())
                .param("case", family.id().value())
                .param("person", person.value())
                .update())
        .hasMessageContaining("place_once");
    assertThat(refused(manifests.put(other, family.id()))).containsExactly("BO-011");

    var booking = flights.standing(family.id()).orElseThrow();
    flights.cancel(booking.id(), booking.version(), Reason.OTHER).orThrow();
    ground.book(other, family);
    assertThat(manifests.put(other, family.id()).orThrow()).containsExactly(person);
    assertThat(manifests.current(flights.find(flight).orElseThrow())).isEmpty();
  }

  @Test
  void putsAHeldFamilyOnNoManifest() {
    var flight = ground.flight();
    var family = ground.family(2);
    ground.book(flight, family);
    ground.hold(family, family.persons().getFirst());

    assertThat(refused(manifests.put(flight, family.id()))).containsExactly("BO-005");
  }

  private BoardingGround.Family onManifest(FlightId flight, int size) {
    var family = ground.family(size);
    ground.book(flight, family);
    manifests.put(flight, family.id()).orThrow();
    return family;
  }

  private void say(FlightId flight, PersonId person, Presence presence) {
    taps.take(tap(flight, person, presence)).orThrow();
  }

  private void settle(FlightId flight, PersonId person, Presence presence) {
    var newest = java.util.Objects.requireNonNull(taps.attendance(flight).get(person)).newest();
    taps.take(
            new Tap(
                java.util.UUID.randomUUID(),
                flight,
                person,
                presence,
                Optional.empty(),
                newest,
                Tap.Times.NOW))
        .orThrow();
  }

  private static void as(String account, Runnable work) {
    org.inzira.access.ActingAs.run(
        new org.inzira.kernel.AccountName(account),
        () -> {
          work.run();
          return account;
        });
  }

  private Outcome<Flight> leave(FlightId flight) {
    return uplifts.confirm(flight, BoardingGround.left().atZone(KIGALI).toInstant(), "");
  }

  private Outcome<Integer> land(FlightId flight, List<PersonId> persons) {
    var at = Instant.now().minusSeconds(60);
    var landed = persons.stream().map(person -> (Landing) new Landing.Arrived(person, at)).toList();
    return landings.take(
        flight,
        landed,
        new Landing.Confirmation("YYZ", "agency", Optional.of(BoardingGround.today())),
        "");
  }

  private Outcome<Integer> take(FlightId flight, Landing landing) {
    return landings.take(
        flight, List.of(landing), new Landing.Confirmation("", "", Optional.empty()), "");
  }

  private CaseFile file(BoardingGround.Family family) {
    return cases.find(family.id()).orElseThrow();
  }

  private long value(String figure) {
    return figures
        .get(new FigureId(figure), Year.of(BoardingGround.left().getYear()))
        .value()
        .orElse(0);
  }

  private String reasonOfVoiding(PersonId person) {
    return database
        .sql("select void_reason from movement.departure where person = :person")
        .param("person", person.value())
        .query(String.class)
        .single();
  }

  private long count(String sql, Object parameter) {
    return database.sql(sql).param(parameter).query(Long.class).single();
  }

  /** What was refused of either. */
  private static List<String> atOnce(Callable<List<String>> one, Callable<List<String>> other)
      throws Exception {
    var line = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var both =
          List.of(one, other).stream()
              .map(work ->
                  threads.submit(() -> {
                    line.await();
                    return work.call();
                  }))
              .toList();
      var refusals = new ArrayList<String>();
      for (var each : both) {
        refusals.addAll(each.get());
      }
      return refusals;
    }
  }
}
