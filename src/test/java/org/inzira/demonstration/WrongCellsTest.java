package org.inzira.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inzira.database.EveryTable;
import org.inzira.database.InziraTest;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.intake.WorkbookWriter;
import org.inzira.invention.Rows;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workbook of the demonstration's rows in which one cell of each sheet is wrong. */
@InziraTest
@Import(LoadedDemonstration.class)
class WrongCellsTest {

  private static final int ROWS_MAX = 40;

  /** Below the headings and their explanation. */
  private static final int FIRST_ROW = 3;

  /** One wrong cell: by sheet its column, what is written there, and the code that refuses it. */
  private record Wrong(String column, String value, String code) {}

  private static final Map<String, Wrong> WRONG =
      Map.ofEntries(
          entry("donors", new Wrong("donor_kind", "bank", "RG-007")),
          entry("partners", new Wrong("name", "", "RG-001")),
          entry("projects", new Wrong("donor", "DN-99-99999", "RG-012")),
          entry("offices", new Wrong("opened_on", "2019-02-30", "RG-004")),
          entry("field_presence", new Wrong("place", "Atlantis", "RG-010")),
          entry("persons", new Wrong("sex", "woman", "RG-007")),
          entry("departures", new Wrong("uplift_at", "2022-13-01T10:00", "RG-005")),
          entry("assessments", new Wrong("completed_on", "2099-01-05", "RG-006")),
          entry("examinations", new Wrong("tuberculosis_class", "open", "RG-007")),
          entry("doses", new Wrong("vaccine", "3", "RG-007")),
          entry("pre_embarkation_checks", new Wrong("checked_on", "1/2/2022", "IN-055")),
          entry("sessions", new Wrong("ends_on", "2001-01-01", "AC-001")),
          entry("attendance", new Wrong("person", "P-999999", "RG-012")),
          entry("distributions", new Wrong("quantity", "many", "RG-002")),
          entry("facilities", new Wrong("border_with", "Atlantis", "RG-009")),
          entry("works", new Wrong("title", "x".repeat(201), "RG-014")),
          entry("work_milestones", new Wrong("milestone", "dreamt_of", "RG-007")),
          entry("diaspora_experts", new Wrong("specialty", "", "RG-001")),
          entry("host_institutions", new Wrong("sector", "banking", "RG-007")),
          entry("placements", new Wrong("mode", "by_post", "RG-007")),
          entry("mapping_studies", new Wrong("title", "", "RG-001")),
          entry("innovators", new Wrong("grant_amount_rwf", "0", "RG-003")),
          entry("partner_figures", new Wrong("value", "many", "RG-002")),
          entry("bridge_parts", new Wrong("attributed_to", "luck", "RG-007")));

  private static final Set<String> REPEATABLE =
      Set.of("donors", "persons", "assessments", "sessions", "distributions", "facilities");

  @TempDir private Path folder = Path.of("");
  @Autowired private WorkbookWriter writer;
  @Autowired private Deliveries deliveries;
  @Autowired private Registers registers;
  @Autowired private JdbcClient database;

  @Test
  void namesExactlyTheWrongCellsAndKeepsNothing() {
    var before = EveryTable.read(database);
    var rows = new LinkedHashMap<String, List<Map<String, String>>>();
    var expected = new ArrayList<String>();
    for (var register : registers.list()) {
      var sheet = register.sheet();
      // The other sheets are those of the caseload, made for the day on which it comes in.
      if (!Rows.rows(sheet).isEmpty()) {
        var taken = sound(register);
        rows.put(sheet, taken);
        expected.add(spoil(sheet, taken, rows.size() % taken.size()));
      }
    }
    var file = folder.resolve("wrong.xlsx");
    writer.write(file, rows);

    var outcome = deliveries.bring(Delivery.of(List.of(file)), DeliveryListener.NONE);

    assertThat(rows).containsOnlyKeys(WRONG.keySet());
    assertThat(codes(outcome)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(EveryTable.read(database)).isEqualTo(before);
  }

  /** Rows that are in already, and where a sheet may repeat itself one that would be new. */
  private static List<Map<String, String>> sound(Register register) {
    var rows = new ArrayList<Map<String, String>>();
    Rows.rows(register.sheet()).stream().limit(ROWS_MAX).map(HashMap::new).forEach(rows::add);
    if (REPEATABLE.contains(register.sheet())) {
      var fresh = new HashMap<>(rows.getLast());
      fresh.put("record_key", "FRESH-1");
      rows.add(fresh);
    }
    return rows;
  }

  private static String spoil(String sheet, List<Map<String, String>> rows, int at) {
    var wrong = Objects.requireNonNull(WRONG.get(sheet), sheet);
    rows.get(at).put(wrong.column, wrong.value);
    return "%s!%d %s %s".formatted(sheet, at + FIRST_ROW, wrong.column, wrong.code);
  }

  private static List<String> codes(Outcome<DeliveryReport> outcome) {
    return outcome instanceof Outcome.Refused<DeliveryReport>(var refusals)
        ? refusals.stream().map(WrongCellsTest::code).toList()
        : List.of();
  }

  private static String code(Refusal refusal) {
    var at = refusal.location().orElseThrow();
    return at.sheet() + "!" + at.row() + " " + at.column() + " " + refusal.code();
  }
}
