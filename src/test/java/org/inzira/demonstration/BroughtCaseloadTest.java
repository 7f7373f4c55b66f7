package org.inzira.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inzira.database.InziraTest;
import org.inzira.health.stock.Lots;
import org.inzira.kernel.PlaceCode;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The caseload of the invented mission, as it came in. */
@InziraTest
@Import(LoadedDemonstration.class)
class BroughtCaseloadTest {

  @Autowired private Cases cases;
  @Autowired private JdbcClient database;
  @Autowired private Lots lots;
  @Autowired private Clock clock;

  @Test
  void hasFamiliesAtEveryStage() {
    var families = stages();

    assertThat(families.keySet())
        .contains(
            Stage.REFERRED,
            Stage.REGISTERED,
            Stage.INTERVIEWED,
            Stage.ACCEPTED,
            Stage.READY,
            Stage.BOOKED,
            Stage.IN_TRANSIT,
            Stage.DEPARTED,
            Stage.ARRIVAL_CONFIRMED);
    assertThat(families.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
    assertThat(families.getOrDefault(Stage.BOOKED, 0) + families.getOrDefault(Stage.IN_TRANSIT, 0))
        .isGreaterThan(25);
    assertThat(families.getOrDefault(Stage.IN_TRANSIT, 0)).as("by their stays").isGreaterThan(5);
  }

  @Test
  void putsCasesInFrontOfTheDeparturesOfBothYears() {
    var adopted = files().stream().filter(one -> !isOpenCaseload(one)).toList();

    assertThat(adopted).hasSizeGreaterThan(1700);
    assertThat(adopted).allMatch(one -> one.stage() == Stage.ARRIVAL_NOT_RECORDED);
    assertThat(adopted.stream().mapToInt(one -> one.members().size()).sum()).isEqualTo(2598 + 4015);
  }

  @Test
  void hasAClinicAtWork() {
    assertThat(number("select count(*) from health.visit where ended = 'finished'")).isPositive();
    assertThat(number("select count(*) from health.examination where signed_on is null"))
        .isPositive();
    assertThat(number("select count(distinct vaccine) from health.vaccine_lot")).isGreaterThan(5);
    assertThat(lots.usable(new PlaceCode("RW13-MHAC"), LocalDate.now(clock)))
        .as("but for the one lot that was too warm")
        .hasSize(7);
    assertThat(
            number(
                """
                select count(distinct person) from health.appointment
                where state = 'booked' and person in (select person from health.assessment)
                """))
        .as("expected again, since their assessment has lapsed")
        .isPositive();
  }

  private long number(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private Map<Stage, Integer> stages() {
    var families = new EnumMap<Stage, Integer>(Stage.class);
    files().stream()
        .filter(BroughtCaseloadTest::isOpenCaseload)
        .forEach(one -> families.merge(one.stage(), 1, Integer::sum));
    return families;
  }

  private static boolean isOpenCaseload(CaseFile file) {
    return file.key().value().startsWith("K-");
  }

  private List<CaseFile> files() {
    var files = new ArrayList<CaseFile>();
    cases.each(files::addAll);
    return files;
  }
}
