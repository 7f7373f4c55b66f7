package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.BrowserTest;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A family of six, from referral to confirmed arrival, by the pages of those who work on it: one of
 * them is held by health, a flight is cancelled, and the figures move by exactly that family.
 */
@BrowserTest
class FamilyJourneyTest {

  private static final List<String> FAMILY =
      List.of("FJ-1", "FJ-2", "FJ-3", "FJ-4", "FJ-5", "FJ-6");
  private static final int HELD = 2;
  private static final String SECRET = "tubercul";
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final Accounts accounts;
  private final Clock clock;
  private final ZoneId zone;
  private final String server;
  private String address = "";

  @Autowired
  FamilyJourneyTest(Accounts accounts, Clock clock, ZoneId zone, @LocalServerPort int port) {
    this.accounts = accounts;
    this.clock = clock;
    this.zone = zone;
    this.server = "http://127.0.0.1:" + port;
  }

  @Test
  void takesAFamilyFromReferralToConfirmedArrival() {
    as(Role.CASE_WORKER, this::refersAndAccepts);
    as(Role.HEALTH, this::holdsOneOfThem);
    as(Role.CASE_WORKER, this::seesThatOneIsHeldButNotWhy);
    as(Role.HEALTH, this::liftsAndClears);
    as(Role.CASE_WORKER, this::makesReady);
    as(Role.MOVEMENT, this::plansTwoFlights);
    as(Role.MOVEMENT, this::booksAndRebooksWhenTheFlightIsCancelled);
    as(Role.MOVEMENT, this::boardsThem);
    var before = new long[2];
    as(
        Role.MOVEMENT,
        desk -> {
          before[0] = desk.figure("people-resettled");
          before[1] = desk.figure("people-arrived");
          confirmsUplift(desk);
          assertThat(desk.figure("people-resettled")).isEqualTo(before[0] + FAMILY.size());
          assertThat(desk.figure("people-arrived")).isEqualTo(before[1]);
          confirmsArrival(desk);
          assertThat(desk.figure("people-resettled")).isEqualTo(before[0] + FAMILY.size());
          assertThat(desk.figure("people-arrived")).isEqualTo(before[1] + FAMILY.size());
        });
    as(
        Role.CASE_WORKER,
        desk ->
            assertThat(desk.reads(address)).contains("Arrival confirmed").doesNotContain(SECRET));
  }

  private void refersAndAccepts(CaseDesk desk) {
    IntStream.range(0, FAMILY.size()).forEach(at -> desk.person(FAMILY.get(at), born(at)));
    desk.opens("/cases/new");
    desk.fills(Map.of("destination", "NLD", "asylum_country", "RWA", "site", "RW55-MAHAMA"));
    desk.fills(Map.of("referred_on", day(-200), "travels_together", "yes"));
    for (int at = 0; at < FAMILY.size(); at++) {
      desk.fills(
          Map.of(
              "person" + (at + 1),
              FAMILY.get(at),
              "relationship" + (at + 1),
              at == 0 ? "principal" : at == 1 ? "spouse" : "child"));
    }
    desk.sends();
    address = desk.address();
    desk.step("registered", day(-180), "");
    desk.step("interviewed", day(-150), "");
    desk.step("decided_accepted", day(-100), "receiving_state");
    assertThat(desk.text()).contains("Accepted");
  }

  private void holdsOneOfThem(CaseDesk desk) {
    desk.begins("medical-hold");
    desk.fills(Map.of("record_key", "FJ-H", "person", FAMILY.get(HELD)));
    desk.fills(Map.of("reason", "tuberculosis_treatment", "held_on", day(-60)));
    desk.fills(Map.of("expected_until", day(2)));
    desk.sends();
    assertThat(desk.address()).contains("/records/medical-hold/");
  }

  private void seesThatOneIsHeldButNotWhy(CaseDesk desk) {
    assertThat(desk.reads(address)).doesNotContainIgnoringCase(SECRET);
    desk.holds(HELD, "medical", day(-1));
    assertThat(desk.text()).contains("Held").doesNotContainIgnoringCase(SECRET);
    assertThat(desk.offersStep("ready")).isFalse();

    desk.follows("a[href^='/clearances/journey/']");
    desk.fillsById(Map.of("slip-days", "10"));
    desk.press("form:has(#slip-days) button");
    assertThat(desk.text()).doesNotContainIgnoringCase(SECRET);
    assertThat(desk.address()).contains("change=slip");
  }

  private void liftsAndClears(CaseDesk desk) {
    desk.finds("medical-hold", "FJ-H");
    desk.press("a[href$='/edit']");
    desk.fills(Map.of("lifted_on", day(0)));
    desk.sends();
    for (var person : FAMILY) {
      desk.begins("medical-clearance");
      desk.fills(Map.of("record_key", person + "-M", "person", person, "until_day", day(80)));
      desk.sends();
    }
  }

  private void makesReady(CaseDesk desk) {
    desk.opens(address);
    desk.press("form.todo[action*='/hold/'] button[type=submit]");
    assertThat(desk.text()).doesNotContain("Held");
    for (var permit : List.of("exit_permit", "travel_document", "entry_visa")) {
      desk.opens("/caseload/cases?stage=accepted&destination=NLD");
      desk.chooses(address);
      desk.fillsById(Map.of("step", permit, "on", day(-1), "until", day(120)));
      desk.press("button[name=scope][value=chosen]");
    }
    desk.reads(address);
    desk.step("oriented", day(-5), "");
    for (int at = 0; at < FAMILY.size(); at++) {
      desk.consents(at, at < 2 ? "own" : "guardian", day(-10));
    }
    desk.step("ready", day(0), "");
    assertThat(desk.text()).contains("Ready");
  }

  private void plansTwoFlights(CaseDesk desk) {
    flight(desk, "FJ-M1", 3);
    flight(desk, "FJ-M2", 0);
  }

  private void flight(CaseDesk desk, String key, int ahead) {
    desk.begins("flight");
    desk.fills(Map.of("record_key", key, "destination", "NLD", "seats_held", "8"));
    desk.sends();
    desk.begins("flight-leg");
    desk.fills(Map.of("record_key", key + "-1", "flight", key, "position", "1"));
    desk.fills(Map.of("airline", "Lowland Air", "flight_number", "LO 535"));
    desk.fills(Map.of("from_airport", "KGL", "to_airport", "AMS"));
    desk.fills(
        Map.of("departs_at", day(ahead) + "T23:58", "arrives_at", day(ahead + 1) + "T07:30"));
    desk.sends();
    assertThat(desk.address()).contains("/records/flight-leg/");
  }

  private void booksAndRebooksWhenTheFlightIsCancelled(CaseDesk desk) {
    var first = desk.flight("FJ-M1");
    desk.opens(first + "/book");
    desk.press("td input[name=case]");
    desk.press("form[action$='/bookings'] button[type=submit]");
    assertThat(desk.reads(address)).contains("Booked");

    desk.opens("/flights/disruption?what=flight&flight=" + first.substring("/flights/".length()));
    desk.fillsByName(Map.of("flight-of-", "FJ-M2"));
    desk.fillsById(Map.of("reason", "flight_cancelled"));
    desk.press("form[action='/flights/disruption'] button.btn-danger");

    assertThat(desk.reads(first)).containsIgnoringCase("cancelled");
    assertThat(desk.reads(desk.flight("FJ-M2"))).contains("6 taken");
    assertThat(desk.reads(address)).contains("Booked");
  }

  private void boardsThem(CaseDesk desk) {
    var gate = gate(desk);
    desk.opens(gate + "/manifest");
    assertThat(desk.text()).doesNotContainIgnoringCase(SECRET);
    desk.press("form[action$='/manifest/put'] button");
    desk.press("form[action$='/manifest/close'] button");
    desk.opens(gate);
    for (int person = 0; person < FAMILY.size(); person++) {
      desk.boardsNext();
    }
    assertThat(desk.reads(gate)).contains("6 of 6 on board").doesNotContainIgnoringCase(SECRET);
  }

  private void confirmsUplift(CaseDesk desk) {
    desk.opens(gate(desk) + "/depart");
    desk.fills(Map.of("uplift_at", moment(zone, 4)));
    desk.sends();
    assertThat(desk.reads(address)).contains("Departed");
  }

  private void confirmsArrival(CaseDesk desk) {
    desk.opens(gate(desk) + "/arrivals");
    desk.fills(Map.of("at", moment(AMSTERDAM, 1), "confirmed_by", "receiving municipality"));
    desk.fills(Map.of("confirmed_on", day(0)));
    desk.landsAll("arrived");
    desk.press("form[action$='/arrivals'] button[type=submit]");
  }

  private static String gate(CaseDesk desk) {
    return desk.flight("FJ-M2").replace("/flights/", "/boarding/");
  }

  private String born(int at) {
    return LocalDate.of(at < 2 ? 1990 : 2012 + at, 4, 1 + at).toString();
  }

  private String day(int ahead) {
    return LocalDate.now(clock.withZone(zone)).plusDays(ahead).toString();
  }

  private String moment(ZoneId where, int minutesAgo) {
    return LocalDateTime.now(clock.withZone(where))
        .minusMinutes(minutesAgo)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private void as(Role role, Consumer<CaseDesk> work) {
    var account = role.code();
    accounts.addDemonstration(new AccountName(account), Set.of(role)).orThrow();
    try (var visit = Visit.to(server)) {
      visit.page().locator("button[name=account][value=" + account + "]").first().click();
      work.accept(new CaseDesk(visit.page(), server));
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
