package org.inzira.invention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts the caseload's rows plainly. */
class OpenCasesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final Caseload CASELOAD = Mission.caseload(TODAY);

  @Test
  void bringsThreeHundredFamiliesAtEveryStage() {
    var steps =
        rows("case_steps").stream()
            .collect(
                Collectors.groupingBy(
                    row -> get(row, "case"),
                    Collectors.mapping(row -> get(row, "step"), Collectors.toSet())));
    var cases = rows("cases").stream().map(row -> get(row, "record_key")).toList();

    assertThat(cases).hasSize(300).doesNotHaveDuplicates();
    assertThat(cases).filteredOn(one -> !steps.containsKey(one)).hasSizeGreaterThan(20);
    for (var step : List.of("registered", "interviewed", "decided_accepted", "ready")) {
      assertThat(steps.values()).filteredOn(taken -> taken.contains(step)).hasSizeGreaterThan(50);
    }
  }

  @Test
  void letsSomethingLapseWithinTwoWeeksForSome() {
    var soon =
        rows("clearances").stream()
            .map(row -> LocalDate.parse(get(row, "valid_until")))
            .filter(until -> until.isBefore(TODAY.plusDays(14)))
            .toList();

    assertThat(soon).hasSizeGreaterThan(20).allMatch(TODAY::isBefore);
  }

  @Test
  void meansNobodyOfTheTwoYears() {
    var known = new HashSet<>(Rows.columns("persons", "sex").keySet());

    assertThat(rows("persons"))
        .extracting(row -> row.get("record_key"))
        .doesNotContainAnyElementsOf(known);
  }

  @Test
  void seatsFamiliesOnFlightsToTheirDestination() {
    var destinations =
        rows("flights").stream()
            .collect(
                Collectors.toMap(row -> get(row, "record_key"), row -> get(row, "destination")));
    var cases =
        rows("cases").stream()
            .collect(
                Collectors.toMap(row -> get(row, "record_key"), row -> get(row, "destination")));

    assertThat(CASELOAD.seatings()).hasSizeGreaterThan(10);
    assertThat(CASELOAD.seatings())
        .allSatisfy(seating ->
            assertThat(seating.cases())
                .isNotEmpty()
                .allMatch(
                    one -> cases.getOrDefault(one, "").equals(destinations.get(seating.flight()))));
    assertThat(CASELOAD.left().getOrDefault("departures", List.of())).hasSizeGreaterThan(20);
  }

  @Test
  void bedsAndChecksThoseWhoFlyWithinTwoDays() {
    var members =
        rows("case_members").stream()
            .collect(
                Collectors.groupingBy(
                    row -> get(row, "case"),
                    Collectors.mapping(row -> get(row, "person"), Collectors.toSet())));
    var soon =
        CASELOAD.seatings().stream()
            .filter(Caseload.Seating::soon)
            .flatMap(seating -> seating.cases().stream())
            .flatMap(one -> members.getOrDefault(one, Set.of()).stream())
            .toList();

    assertThat(soon).hasSizeGreaterThan(20);
    for (var sheet : List.of("stays", "pre_embarkation_checks")) {
      assertThat(seated(sheet))
          .extracting(row -> get(row, "person"))
          .containsExactlyInAnyOrderElementsOf(soon);
    }
    assertThat(seated("rides")).extracting(row -> get(row, "person")).containsAll(soon);
    assertThat(seated("pre_embarkation_checks"))
        .filteredOn(row -> row.containsKey("wheelchair"))
        .hasSize(1);
    assertThat(seated("escorts")).hasSize(1);
    assertThat(seated("loan_notes")).hasSizeGreaterThan(5);
  }

  @Test
  void invitesToTwoCoursesAndHoldsOneByHealth() {
    var past = LocalDate.parse(get(rows("courses").getFirst(), "ends_on"));

    assertThat(rows("courses")).hasSize(2);
    assertThat(past).isBefore(TODAY);
    assertThat(rows("enrolments")).hasSizeGreaterThan(10);
    assertThat(rows("course_attendance")).hasSizeGreaterThan(10);
    assertThat(rows("medical_holds")).hasSize(1);
    assertThat(rows("case_bonds")).hasSize(1);
    assertThat(rows("case_messages")).hasSizeGreaterThan(15);
  }

  @Test
  void saysTheSameForTheSameDay() {
    assertThat(Mission.caseload(TODAY)).isEqualTo(CASELOAD);
  }

  @Test
  void recordsNoStepBeforeTheReferralOrAfterToday() {
    var referred =
        rows("cases").stream()
            .collect(
                Collectors.toMap(
                    row -> get(row, "record_key"),
                    row -> LocalDate.parse(get(row, "referred_on"))));

    assertThat(rows("case_steps"))
        .filteredOn(row -> row.containsKey("happened_on"))
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(LocalDate.parse(get(row, "happened_on")))
                .isAfterOrEqualTo(referred.get(get(row, "case")))
                .isBeforeOrEqualTo(TODAY));
    assertThat(rows("case_steps")).anyMatch(row -> !row.containsKey("happened_on"));
  }

  private static List<Map<String, String>> rows(String sheet) {
    return CASELOAD.open().getOrDefault(sheet, List.of());
  }

  private static List<Map<String, String>> seated(String sheet) {
    return CASELOAD.seated().getOrDefault(sheet, List.of());
  }

  private static String get(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
