package org.inzira.intake.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inzira.kernel.Refusal;

/** Opens and reads files whole, as intake does, for tests that ask only how that ends. */
final class ArrivalOfTests {

  private ArrivalOfTests() {}

  /** The code of the first refusal; IN-041 stands for a workbook without sheets, "" for none. */
  static String refusal(Path file, Limits limits) {
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), limits)) {
      if (!arrival.refusals().isEmpty()) {
        return arrival.refusals().stream().map(Refusal::code).findFirst().orElseThrow();
      }
      for (var sheet : arrival.sheets()) {
        sheet.survey();
      }
      return arrival.sheets().isEmpty() ? "IN-041" : "";
    } catch (UnfitFileException unfit) {
      return unfit.refusal().code();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  static String refusal(Path file) {
    return refusal(file, Limits.DEFAULT);
  }

  /** All rows of the first sheet. */
  static List<SheetRow> rows(Path file) {
    var rows = new ArrayList<SheetRow>();
    try (var arrival = Arrival.open(List.of(NamedFile.of(file)), Limits.DEFAULT)) {
      arrival.sheets().getFirst().read(rows::add);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    return rows;
  }
}
