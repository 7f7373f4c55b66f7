package org.inzira.invention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.invention.Rows.MISSION;
import static org.inzira.invention.Rows.attending;
import static org.inzira.invention.Rows.bySex;
import static org.inzira.invention.Rows.columns;
import static org.inzira.invention.Rows.departures;
import static org.inzira.invention.Rows.districts;
import static org.inzira.invention.Rows.get;
import static org.inzira.invention.Rows.has;
import static org.inzira.invention.Rows.heads;
import static org.inzira.invention.Rows.in;
import static org.inzira.invention.Rows.moment;
import static org.inzira.invention.Rows.people;
import static org.inzira.invention.Rows.rows;
import static org.inzira.invention.Rows.sum;
import static org.inzira.invention.Rows.uplift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts the rows plainly against facts that the mission printed; knows no constant of Targets. */
class MissionTest {

  @Test
  void countsEveryDepartureOfTheYearOnceAndEveryPersonOnce() {
    var of2021 = departures(2021);
    var of2022 = departures(2022);

    assertThat(of2021).hasSize(2598);
    assertThat(of2022).hasSize(4015);
    assertThat(people(of2021)).hasSize(2598);
    assertThat(people(of2022)).hasSize(4015);
    assertThat(people(rows("departures"))).hasSize(2598 + 4015);
    assertThat(bySex(people(of2022))).containsEntry("female", 1954L).containsEntry("male", 2061L);
  }

  @Test
  void countsTheFlightOfNewYearsNightInTheMissionsYear() {
    var written = "2021-12-31T22:30Z";

    assertThat(departures(2022)).filteredOn(row -> uplift(row).equals(written)).hasSize(5);
    assertThat(rows("departures"))
        .filteredOn(row -> uplift(row).endsWith("Z"))
        .allMatch(row -> uplift(row).equals(written));
  }

  @Test
  void letsNobodyLeaveFromGihembeAfterItClosed() {
    var gihembe = rows("departures").stream().filter(row -> has(row, "site", "RW45-GIHEMBE"));

    assertThat(gihembe.map(row -> moment(row).toLocalDate()))
        .hasSizeGreaterThan(100)
        .allMatch(day -> !day.isAfter(LocalDate.of(2021, 10, 31)));
  }

  @Test
  void bringsEvacueesFromLibyaThroughGashora() {
    var nationalities = columns("persons", "nationality");
    var gashora = rows("departures").stream().filter(row -> has(row, "site", "RW57-GASHORA"));

    assertThat(gashora.map(row -> nationalities.getOrDefault(get(row, "person"), "")))
        .hasSizeGreaterThan(150)
        .contains("ERI", "SDN", "SOM", "ETH")
        .doesNotContain("COD", "BDI");
  }

  @Test
  void growsAssessmentsByEightyFourPerCent() {
    var before = BigDecimal.valueOf(in("assessments", "completed_on", 2021).size());
    var after = BigDecimal.valueOf(in("assessments", "completed_on", 2022).size());

    var change = after.subtract(before).movePointRight(2).divide(before, 1, RoundingMode.HALF_UP);

    assertThat(change).isEqualByComparingTo("84.0");
    assertThat(people(in("assessments", "completed_on", 2022)).size())
        .isLessThan(in("assessments", "completed_on", 2022).size());
  }

  @Test
  void putsOneExaminationBesideEachAssessmentAndLetsItFollowTheOneBefore() {
    var assessments =
        rows("assessments").stream()
            .collect(Collectors.toMap(row -> get(row, "record_key"), row -> row));
    var examinations = rows("examinations");

    assertThat(examinations).hasSameSizeAs(assessments.keySet());
    assertThat(examinations)
        .extracting(row -> get(row, "assessment"))
        .doesNotHaveDuplicates()
        .allMatch(assessments::containsKey);
    assertThat(examinations)
        .allMatch(row -> {
          var assessment = assessments.getOrDefault(get(row, "assessment"), Map.of());
          return Stream.of("person", "centre", "purpose", "destination")
                  .allMatch(name -> get(row, name).equals(get(assessment, name)))
              && Stream.of(
                      get(row, "opened_on"),
                      get(assessment, "completed_on"),
                      get(row, "signed_on"),
                      get(row, "submitted_on"),
                      get(row, "decided_on"))
                  .reduce((one, next) -> one.compareTo(next) <= 0 ? next : "z")
                  .filter(day -> !day.equals("z"))
                  .isPresent();
        });
  }

  /** Infectious, so nobody with it was cleared; cultures take eight weeks. */
  @Test
  void clearsNobodyInWhomTuberculosisWasFoundAndWaitsForTheirCultures() {
    var completed =
        rows("assessments").stream()
            .collect(
                Collectors.toMap(row -> get(row, "record_key"), row -> get(row, "completed_on")));

    assertThat(rows("examinations"))
        .filteredOn(row -> has(row, "tuberculosis_class", "a"))
        .hasSizeBetween(5, 30)
        .allMatch(row -> has(row, "finding", "follow_up") || has(row, "finding", "not_cleared"))
        .allMatch(row ->
            LocalDate.parse(get(row, "opened_on"))
                .plusDays(56)
                .isBefore(LocalDate.parse(completed.get(get(row, "assessment")))));
  }

  @Test
  void checksEveryoneFitInTheLastThreeDaysBeforeTheFlight() {
    var fitOn = new HashMap<String, List<LocalDate>>();
    rows("pre_embarkation_checks").stream()
        .filter(row -> !has(row, "outcome", "unfit"))
        .forEach(row ->
            fitOn
                .computeIfAbsent(get(row, "person"), absent -> new ArrayList<>())
                .add(LocalDate.parse(get(row, "checked_on"))));

    assertThat(rows("departures"))
        .allMatch(departure -> {
          var day = moment(departure).toLocalDate();
          return fitOn.getOrDefault(get(departure, "person"), List.of()).stream()
              .anyMatch(fit -> fit.isBefore(day) && !fit.isBefore(day.minusDays(3)));
        });
    assertThat(in("pre_embarkation_checks", "checked_on", 2022))
        .hasSizeGreaterThanOrEqualTo(departures(2022).size());
  }

  @Test
  void givesPsychosocialSupportTo6140People() {
    var sessions = in("sessions", "starts_on", 2022);
    var supported =
        sessions.stream().filter(row -> get(row, "session_kind").startsWith("mhpss_")).toList();

    assertThat(attending(supported)).hasSize(2310);
    assertThat(heads(supported)).isEqualTo(3830);
    assertThat(attending(supported).size() + heads(supported)).isEqualTo(6140);
  }

  @Test
  void handsOverTheGoodsThatWerePrinted() {
    var handedOver = in("distributions", "distributed_on", 2022);

    assertThat(sum(handedOver, "item", "ebola_banner")).isEqualTo(166);
    assertThat(sum(handedOver, "item", "ppe_suit")).isEqualTo(300);
    assertThat(sum(handedOver, "item", "n95_mask")).isEqualTo(1000);
    assertThat(sum(handedOver, "item", "thermal_camera")).isEqualTo(1);
    assertThat(districts(handedOver, "place_of_use", row -> has(row, "item", "ebola_banner")))
        .containsExactlyInAnyOrder("RW44", "RW45", "RW43", "RW52");
    assertThat(handedOver)
        .filteredOn(row -> has(row, "item", "thermal_camera"))
        .allMatch(row -> has(row, "place_of_use", "RW45-GATUNA"));
  }

  @Test
  void installsSixteenStationsInFiveDistrictsOnFourBorders() {
    var stations = in("facilities", "handed_over_on", 2022);

    assertThat(stations).hasSize(16);
    assertThat(districts(stations, "place", row -> true))
        .containsExactlyInAnyOrder("RW57", "RW55", "RW43", "RW52", "RW33");
    assertThat(stations.stream().map(row -> get(row, "border_with")).distinct())
        .containsExactlyInAnyOrder("BDI", "TZA", "UGA", "COD");
  }

  @Test
  void startsOnePostOnBothSidesInNovember() {
    var started =
        in("work_milestones", "reached_on", 2022).stream()
            .filter(row -> has(row, "milestone", "construction_started"))
            .toList();
    var works = columns("works", "post");

    assertThat(started).hasSize(2).allMatch(row -> get(row, "reached_on").startsWith("2022-11"));
    assertThat(started.stream().map(row -> works.get(get(row, "work"))).distinct())
        .containsExactly("RW36-RUSIZI-2");
  }

  @Test
  void placesSeventeenAndElevenExpertsInEightCollegesAndTenHospitals() {
    var placements = in("placements", "starts_on", 2022);
    var sectors = columns("host_institutions", "sector");
    var places = columns("host_institutions", "place");
    var persons = columns("diaspora_experts", "person");

    for (var expected : List.of(new Sector("tvet", 17, 8), new Sector("health", 11, 10))) {
      var inSector =
          placements.stream()
              .filter(row -> expected.code().equals(sectors.get(get(row, "host"))))
              .toList();
      assertThat(inSector.stream().map(row -> persons.get(get(row, "expert"))).distinct())
          .hasSize(expected.experts());
      assertThat(inSector.stream().map(row -> places.get(get(row, "host"))).distinct())
          .hasSize(expected.institutions());
      assertThat(inSector).hasSizeGreaterThan(expected.experts());
    }
    assertThat(placements.stream().map(row -> persons.get(get(row, "expert"))).distinct())
        .hasSize(28);
  }

  private record Sector(String code, int experts, int institutions) {}

  @Test
  void mapsTwoDiasporasAndTrainsTenInnovators() {
    assertThat(in("mapping_studies", "published_on", 2022).stream().map(row -> get(row, "country")))
        .containsExactlyInAnyOrder("USA", "CAN");
    assertThat(people(in("innovators", "trained_on", 2022))).hasSize(10);
  }

  @Test
  void trainsWomenTradersAndJournalistsAtMusanze() {
    var traders =
        attending(in("sessions", "starts_on", 2022, row -> has(row, "target_group", TRADERS)));
    var journalists =
        in("sessions", "starts_on", 2022, row -> has(row, "target_group", JOURNALISTS));

    assertThat(bySex(traders)).containsOnlyKeys("female").containsEntry("female", 240L);
    assertThat(journalists)
        .singleElement()
        .satisfies(row -> {
          assertThat(get(row, "place")).isEqualTo("RW43");
          assertThat(get(row, "starts_on")).isEqualTo("2022-02-02");
          assertThat(get(row, "ends_on")).isEqualTo("2022-02-04");
        });
  }

  private static final String TRADERS = "cross_border_traders";
  private static final String JOURNALISTS = "journalists_civil_society";

  @Test
  void makesTheSameRowsEveryTime() {
    assertThat(Mission.make().equals(MISSION)).isTrue();
    assertThat(Mission.make(7).of2022().equals(MISSION.of2022())).isFalse();
  }

  @Test
  void usesEveryKeyOnce() {
    for (var sheet : MISSION.of2021().keySet()) {
      var keys = rows(sheet).stream().map(row -> get(row, "record_key")).toList();
      assertThat(new HashSet<>(keys)).as(sheet).hasSameSizeAs(keys);
    }
  }

  @Test
  void refersOnlyToKeysThatExistByThen() {
    var known = new HashSet<String>();
    var missing = new ArrayList<String>();
    for (var year : List.of(MISSION.of2021(), MISSION.of2022())) {
      year.forEach(
          (sheet, rows) -> rows.forEach(row -> known.add(sheet + " " + get(row, "record_key"))));
      year.values().stream()
          .flatMap(List::stream)
          .flatMap(MissionTest::references)
          .filter(reference -> !known.contains(reference))
          .forEach(missing::add);
    }

    assertThat(known).hasSizeGreaterThan(40_000);
    assertThat(missing).isEmpty();
  }

  private static Stream<String> references(Map<String, String> row) {
    return REFERENCES.entrySet().stream()
        .filter(reference -> row.containsKey(reference.getKey()))
        .map(reference -> reference.getValue() + " " + row.get(reference.getKey()));
  }

  private static final Map<String, String> REFERENCES =
      Map.of(
          "person", "persons",
          "session", "sessions",
          "work", "works",
          "expert", "diaspora_experts",
          "host", "host_institutions",
          "mentor", "diaspora_experts",
          "donor", "donors",
          "project", "projects");

  @Test
  void bornBeforeAnythingHappenedToThem() {
    var births = columns("persons", "birth_date");
    var days =
        Map.of(
            "assessments", "completed_on",
            "doses", "given_on",
            "pre_embarkation_checks", "checked_on");
    days.forEach((sheet, column) ->
        assertThat(rows(sheet))
            .allMatch(row ->
                get(row, column).compareTo(births.getOrDefault(get(row, "person"), "9")) > 0));
  }

  @Test
  void leavesTwelveDeparturesToBringInLive() {
    var live = MISSION.live().getOrDefault("departures", List.of());
    var mended = MISSION.liveMended().getOrDefault("departures", List.of());
    var departed = people(rows("departures"));

    assertThat(live).hasSize(12);
    assertThat(live).filteredOn(row -> has(row, "site", "Muzanze")).hasSize(1);
    assertThat(live).filteredOn(row -> uplift(row).startsWith("2022-02-30")).hasSize(1);
    assertThat(people(live)).hasSize(12).noneMatch(departed::contains);
    assertThat(mended.stream().map(Rows::moment)).hasSize(12);
  }
}
