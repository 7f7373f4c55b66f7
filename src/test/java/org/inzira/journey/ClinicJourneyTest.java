package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.BrowserTest;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.Sex;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A day at the clinic, by its pages: somebody whose assessment has lapsed comes again, is checked
 * in, seen at each station and signed for; it counts as a second assessment of one person, and the
 * case worker sees until when she is cleared, and nothing else.
 */
@BrowserTest
class ClinicJourneyTest {

  private static final String PERSON = "CJ-1";
  private static final String CLINIC = "CJ-CLINIC";
  private static final LocalDate BORN = LocalDate.of(1990, 4, 1);
  private static final String READING = "old or inactive";
  private static final List<Role> PHYSICIAN = List.of(Role.HEALTH, Role.PHYSICIAN);

  private final Accounts accounts;
  private final Questions questions;
  private final LocalDate today;
  private final String server;
  private String journey = "";
  private String examination = "";
  private String examinations = "";

  @Autowired
  ClinicJourneyTest(
      Accounts accounts, Questions questions, Clock clock, ZoneId zone, @LocalServerPort int port) {
    this.accounts = accounts;
    this.questions = questions;
    this.today = LocalDate.now(clock.withZone(zone));
    this.server = "http://127.0.0.1:" + port;
  }

  @Test
  void playsADayFromCheckInToASignedAssessment() {
    as("clinic-case-worker", List.of(Role.CASE_WORKER), (desk, _) -> plansAJourney(desk));
    as("clinic-nurse", List.of(Role.HEALTH), (desk, _) -> recordsTheOneThatLapsed(desk));
    as("clinic-case-worker", List.of(Role.CASE_WORKER), (desk, _) -> seesThatItLapsed(desk));
    as("clinic-nurse", List.of(Role.HEALTH), this::receivesHerAndFillsIn);
    as("clinic-physician", PHYSICIAN, this::readsAndSigns);
    as("clinic-nurse", List.of(Role.HEALTH), (desk, _) -> seesTheSecondOfOnePerson(desk));
    as("clinic-case-worker", List.of(Role.CASE_WORKER), (desk, _) -> seesUntilWhenAlone(desk));
  }

  private void plansAJourney(CaseDesk desk) {
    desk.person(PERSON, BORN.toString());
    desk.begins("planned-journey");
    desk.fills(Map.of("record_key", "CJ-J", "destination", "NOR", "state", "planned"));
    desk.fills(Map.of("departs_on", today.plusDays(40).toString(), "arrival_days_later", "1"));
    desk.sends();
    journey = "/clearances/journey/" + last(desk.address());
    desk.begins("traveller");
    desk.fills(Map.of("record_key", "CJ-T", "journey", "CJ-J", "person", PERSON));
    desk.sends();
  }

  private void recordsTheOneThatLapsed(CaseDesk desk) {
    desk.begins("assessment");
    desk.fills(Map.of("record_key", "CJ-A", "person", PERSON, "centre", "RW57-MHAC-GASHORA"));
    desk.fills(Map.of("client_category", "refugee", "purpose", "resettlement"));
    desk.fills(Map.of("destination", "NOR", "outcome", "cleared"));
    desk.fills(Map.of("completed_on", today.minusMonths(8).toString()));
    desk.sends();
    desk.begins("examination");
    desk.fills(Map.of("record_key", "CJ-X", "person", PERSON, "assessment", "CJ-A"));
    desk.fills(Map.of("centre", "RW57-MHAC-GASHORA", "client_category", "refugee"));
    desk.fills(Map.of("purpose", "resettlement", "destination", "NOR"));
    desk.fills(Map.of("opened_on", today.minusMonths(8).minusDays(9).toString()));
    desk.fills(Map.of("signed_on", today.minusMonths(8).toString(), "signed_by", "On paper"));
    desk.sends();
    desk.begins("medical-clearance");
    desk.fills(Map.of("record_key", "CJ-M", "person", PERSON));
    desk.fills(Map.of("until_day", today.minusMonths(2).toString()));
    desk.sends();
    desk.begins("clinic");
    desk.fills(Map.of("record_key", CLINIC, "place", "RW57-MHAC-GASHORA"));
    desk.fills(Map.of("morning", "20", "afternoon", "20"));
    desk.fills(Map.of("open_saturday", "yes", "open_sunday", "yes"));
    for (var station : List.of("registration", "counselling", "vitals", "physician")) {
      desk.fills(Map.of(station, "yes"));
    }
    desk.fills(Map.of("x_ray", "no", "laboratory", "no", "vaccination", "no"));
    desk.sends();
  }

  private void seesThatItLapsed(CaseDesk desk) {
    assertThat(desk.reads(journey)).contains("What binds: Medical clearance");
  }

  private void receivesHerAndFillsIn(CaseDesk desk, ClinicDesk clinic) {
    var day = clinic.day(CLINIC);
    clinic.expects(day, PERSON);
    clinic.checksIn(day, PERSON, "registration");
    clinic.calls(day, "registration");
    clinic.sendsOn(day, "registration", "vitals");
    clinic.calls(day, "vitals");
    desk.follows("main a[href^='/health/examinations/person/']");
    examinations = desk.address();
    desk.fills(Map.of("destination", "NOR", "purpose", "resettlement", "repeat_reason", "expired"));
    desk.fills(Map.of("client_category", "refugee", "centre", "RW57-MHAC-GASHORA"));
    desk.press("#open button[type=submit]");
    examination = desk.address();
    for (var section : Section.open()) {
      if (section != Section.REFERRAL) {
        clinic.completes(examination, section, questions, woman());
      }
    }
    clinic.sendsOn(day, "vitals", "physician");
    assertThat(desk.reads(examination)).doesNotContain("Missing before it can be signed");
  }

  private void readsAndSigns(CaseDesk desk, ClinicDesk clinic) {
    var assessments = desk.figure("health-assessments");
    var people = desk.figure("people-assessed");

    desk.opens(examination + "/signature");
    clinic.sends(
        "/signature",
        Map.of("tuberculosis_class", "none", "other_class", "none", "finding", "cleared"));
    assertThat(desk.address()).as(desk.text()).isEqualTo(examination);

    assertThat(desk.figure("health-assessments")).isEqualTo(assessments + 1);
    assertThat(desk.figure("people-assessed"))
        .isEqualTo(people + (today.minusMonths(8).getYear() == today.getYear() ? 0 : 1));
  }

  private void seesTheSecondOfOnePerson(CaseDesk desk) {
    assertThat(desk.reads(examinations))
        .contains("No. 1", "No. 2", shown(today), "the earlier one expired");
  }

  private void seesUntilWhenAlone(CaseDesk desk) {
    assertThat(desk.reads(journey))
        .contains("Medical clearance", shown(today.plusMonths(3).minusDays(1)))
        .doesNotContainIgnoringCase("tubercul")
        .doesNotContainIgnoringCase("x-ray")
        .doesNotContain(READING, shown(today.minusMonths(8)));
    desk.opens(examination);
    assertThat(desk.text()).doesNotContain("sections");
  }

  private Examined woman() {
    return new Examined(Sex.FEMALE, Optional.of(new BirthDate(BORN, DatePrecision.DAY)), today);
  }

  private static String shown(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));
  }

  private static String last(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private void as(String account, List<Role> roles, BiConsumer<CaseDesk, ClinicDesk> work) {
    accounts.addDemonstration(new AccountName(account), Set.copyOf(roles)).orThrow();
    try (var visit = Visit.to(server)) {
      visit.page().locator("button[name=account][value=" + account + "]").first().click();
      var desk = new CaseDesk(visit.page(), server);
      work.accept(desk, new ClinicDesk(visit.page(), desk));
    }
  }
}
