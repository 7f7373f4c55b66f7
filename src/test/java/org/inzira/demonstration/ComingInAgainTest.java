package org.inzira.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inzira.database.InziraTest;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Figures;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.intake.WorkbookWriter;
import org.inzira.invention.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The workbooks of the demonstration a second time, then with one destination changed. */
@InziraTest
@Import(LoadedDemonstration.class)
class ComingInAgainTest {

  @TempDir private Path folder = Path.of("");
  @Autowired private Bringing bringing;
  @Autowired private Workbooks workbooks;
  @Autowired private WorkbookWriter writer;
  @Autowired private Deliveries deliveries;
  @Autowired private Figures figures;

  @Test
  void changesNothingTheSecondTime() {
    var before = cells();

    var report = bring(workbooks.path(Workbooks.OF_2021), workbooks.path(Workbooks.OF_2022));

    assertThat(report.sheets()).extracting(DeliveryReport.Sheet::read).allMatch(read -> read > 0);
    assertThat(report.sheets())
        .allMatch(sheet -> sheet.added() + sheet.changed() + sheet.voided() == 0);
    assertThat(cells()).isEqualTo(before);
    assertThat(bringing.run().step()).isEqualTo(Progress.Step.DONE);
  }

  @Test
  void movesTwoCellsWhenOneDestinationChangesAndBackAgain() {
    var before = cells();
    var departure = woman(departureTo("CAN"));

    var changed = bring(with(departure, "NOR"));
    var moved = difference(before, cells());
    var restored = bring(with(departure, "CAN"));

    assertThat(changed.sheets()).extracting(DeliveryReport.Sheet::changed).containsExactly(1);
    assertThat(moved.keySet()).filteredOn(cell -> cell.contains(" total ")).isEmpty();
    assertThat(moved)
        .isEqualTo(
            Map.of(
                "2022 people-resettled destination CAN", -1L,
                "2022 people-resettled destination NOR", 1L,
                "2022 people-resettled-female destination CAN", -1L,
                "2022 people-resettled-female destination NOR", 1L));
    assertThat(restored.sheets()).extracting(DeliveryReport.Sheet::changed).containsExactly(1);
    assertThat(cells()).isEqualTo(before);
  }

  private static List<Map<String, String>> departureTo(String country) {
    return Rows.rows("departures").stream()
        .filter(row -> country.equals(row.get("destination")))
        .filter(row -> row.getOrDefault("uplift_at", "").startsWith("2022-"))
        .toList();
  }

  private static Map<String, String> woman(List<Map<String, String>> departures) {
    var sexes = new HashMap<String, String>();
    Rows.rows("persons").forEach(person -> sexes.put(person.get("record_key"), person.get("sex")));
    return departures.stream()
        .filter(row -> "female".equals(sexes.get(row.get("person"))))
        .findFirst()
        .orElseThrow();
  }

  private Path with(Map<String, String> departure, String destination) {
    var row = new HashMap<>(departure);
    row.put("destination", destination);
    var file = folder.resolve(destination + ".xlsx");
    writer.write(file, Map.of("departures", List.of(row)));
    return file;
  }

  private DeliveryReport bring(Path... files) {
    return deliveries.bring(Delivery.of(List.of(files)), DeliveryListener.NONE).orThrow();
  }

  /** Every total and every cell of every breakdown. */
  private Map<String, Long> cells() {
    var cells = new TreeMap<String, Long>();
    for (var year : figures.years()) {
      figures
          .list(year)
          .forEach(value ->
              cells.put(year + " " + value.id().value() + " total ", value.value().orElse(0)));
      for (var figure : figures.list()) {
        for (var axis : figures.axes(figure)) {
          figures
              .breakdown(figure, year, axis, Disclosure.IN_HOUSE)
              .cells()
              .forEach(cell ->
                  cells.put(
                      String.join(" ", year.toString(), figure.value(), axis.code(), cell.key()),
                      cell.value().orElseThrow()));
        }
      }
    }
    assertThat(cells).hasSizeGreaterThan(500);
    return cells;
  }

  private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
    var moved = new HashMap<String, Long>(after);
    before.forEach((cell, value) -> moved.merge(cell, -value, Long::sum));
    moved.values().removeIf(value -> value == 0);
    return moved;
  }
}
