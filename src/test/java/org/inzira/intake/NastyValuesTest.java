package org.inzira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.inzira.database.InziraTest;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every column of every kind with values that nobody should write, through the whole house into the
 * database: each row comes in or goes back, and nothing is ever thrown.
 */
@InziraTest
class NastyValuesTest {

  private static final List<String> NASTY =
      List.of(
          "\0",
          "\ud800",
          "\u0001",
          "\ufeff",
          "\ufffe",
          "\u202eoliver",
          "\u200d",
          "a\u0301",
          " ",
          "\u00a0",
          "\r\n",
          "'; drop table people.person; --",
          "O'Brien",
          "%_",
          "\\",
          "{}",
          "{0}",
          "${x}",
          "<script>",
          "=1+1",
          "+250788123456",
          "−2.5",
          "-2.5",
          "-1",
          "0",
          "00",
          "1e3",
          "1E400",
          "NaN",
          "9".repeat(30),
          "2147483648",
          "9223372036854775808",
          "2022-02-30",
          "0000-01-01",
          "-2022-01-01",
          "+999999999-12-31",
          "99999-01-01",
          "2022-13-01",
          "2022-01-01T25:00",
          "2022-01-01T10:00+99:00",
          "2022-03-27T02:30",
          "1900-02-29",
          "31/12/2022",
          "44651",
          "yes",
          "NO",
          "true",
          "TRUE ",
          "RWA",
          "XXX",
          "RW",
          "rw45-gatuna",
          "x".repeat(500),
          "x".repeat(5_000),
          "é".repeat(121),
          "😀".repeat(60),
          "عائشة",
          "አበበ",
          "N’Diaye",
          "#N/A",
          "#1",
          "# x",
          "record_key",
          "null",
          "[]",
          "2023-02-29",
          "1904-02-29",
          "female",
          "day",
          "KGL\tADD",
          "late_record",
          "ordinary");

  @TempDir Path folder;
  @Autowired Deliveries deliveries;
  @Autowired HandlerOrder mission;
  @Autowired StreamedWorkbook workbook;

  @Test
  void takesOrRefusesEveryNastyValueOfEveryColumn() {
    int at = 0;
    for (var layout : mission.layouts()) {
      var rows = new ArrayList<Map<String, String>>();
      for (var column : layout.columns()) {
        for (var nasty : NASTY) {
          var row = good(layout, "NV-" + at++);
          row.put(column.name(), nasty);
          rows.add(row);
        }
      }
      accept(Map.of(layout.sheet(), rows));
    }
  }

  @Test
  void takesOrRefusesWhateverIsMixed() {
    for (int seed = 0; seed < 6; seed++) {
      var random = new Random(seed);
      var sheets = new LinkedHashMap<String, List<Map<String, String>>>();
      for (var layout : mission.layouts()) {
        var rows = new ArrayList<Map<String, String>>();
        for (int row = 0; row < 30; row++) {
          var values = good(layout, "NM-" + seed + "-" + random.nextInt(28));
          for (var column : layout.columns()) {
            spoil(values, column, random, "NM-" + seed + "-");
          }
          rows.add(values);
        }
        sheets.put(layout.sheet(), rows);
      }
      accept(sheets);
    }
  }

  private static void spoil(Map<String, String> row, Field column, Random random, String keys) {
    if (column.type() instanceof FieldType.Reference && random.nextInt(4) > 0) {
      row.put(column.name(), keys + random.nextInt(30));
    } else if (random.nextInt(30) == 0) {
      row.put(column.name(), NASTY.get(random.nextInt(NASTY.size())));
    }
  }

  private static Map<String, String> good(SheetLayout layout, String key) {
    var row = new HashMap<String, String>();
    layout.columns().stream()
        .filter(column -> layout.isOwn(column) && !column.example().isEmpty())
        .forEach(column -> row.put(column.name(), column.example()));
    row.put(SheetLayout.KEY, key);
    return row;
  }

  private void accept(Map<String, List<Map<String, String>>> sheets) {
    var file = folder.resolve("nasty.xlsx");
    var back = folder.resolve("back.xlsx");
    workbook.write(file, sheets);
    var outcome =
        deliveries.bringValid(
            Delivery.of(List.of(file)), DeliveryListener.NONE, back, Locale.FRENCH);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    for (var sheet : outcome.orThrow().sheets()) {
      assertThat(
              sheet.added()
                  + sheet.changed()
                  + sheet.unchanged()
                  + sheet.voided()
                  + sheet.refused())
          .as(sheet.name())
          .isEqualTo(sheet.read());
    }
    if (Files.exists(back)) {
      var again = deliveries.check(Delivery.of(List.of(back)), DeliveryListener.NONE);
      assertThat(again).isInstanceOf(Outcome.Refused.class);
    }
    assertThat(back.toFile().delete() || !Files.exists(back)).isTrue();
  }
}
