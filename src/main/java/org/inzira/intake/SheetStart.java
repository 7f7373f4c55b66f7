package org.inzira.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.intake.reading.Hashtag;
import org.inzira.intake.reading.SheetRow;
import org.inzira.intake.reading.SheetRow.Kind;
import org.inzira.intake.reading.SheetSource;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/**
 * The first rows of a sheet, held until it is known which of them holds the headings. That is the
 * first row; where a row of HXL hashtags follows within the first rows, it is the one above that.
 */
final class SheetStart {

  /** As far down as readers of HXL look for hashtags. */
  private static final int ROWS_MAX = 25;

  /** Headings, explanations, hashtags. */
  private static final int BARE_ROWS_MAX = 3;

  private final List<SheetRow> rows = new ArrayList<>();

  /**
   * Whether a sheet is as the template gives it out, with headings but no record: nobody needs
   * leave to send the sheets of others back empty.
   */
  static boolean isBare(SheetSource sheet, SheetSource.Survey survey) throws IOException {
    if (survey.rows() > BARE_ROWS_MAX) {
      return false;
    }
    var rows = new ArrayList<SheetRow>();
    sheet.read(rows::add);
    return rows.stream().skip(1).allMatch(row -> isTags(row) || isExplanation(row));
  }

  /** Adds a row; true when the headings are known now. */
  boolean add(SheetRow row) {
    rows.add(row);
    return isTags(row)
        || rows.size() == ROWS_MAX
        || (rows.size() > 1 && holdsKey(rows.getFirst()) && !isExplanation(row));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** What the columns hold, as far as headings and hashtags say it. */
  Headings headings(SheetLayout layout, String sheet) {
    var tags = Optional.of(rows.getLast()).filter(SheetStart::isTags);
    var written = written(tags);
    var headings = Headings.of(layout, written, tags, sheet);
    return headings.hasKey() || tags.isPresent()
        ? headings
        : rows.stream()
            .skip(1)
            .filter(SheetStart::holdsKey)
            .findFirst()
            .map(row -> displaced(row, sheet))
            .orElse(headings);
  }

  /** The rows that are neither headings nor hashtags. */
  List<SheetRow> records() {
    boolean tagged = isTags(rows.getLast());
    if (!tagged) {
      return List.copyOf(rows.subList(1, rows.size()));
    }
    // Above hashtags all is headings.
    return List.of();
  }

  private Optional<SheetRow> written(Optional<SheetRow> tags) {
    if (tags.isEmpty()) {
      return Optional.of(rows.getFirst());
    }
    var above = rows.subList(0, rows.size() - 1);
    return above.stream()
        .filter(SheetStart::holdsKey)
        .findFirst()
        .or(() -> above.reversed().stream().filter(row -> !isExplanation(row)).findFirst());
  }

  private static Headings displaced(SheetRow row, String sheet) {
    var refusal = Refusal.of("IN-044", "" + row.number());
    return Headings.refused(refusal.at(new Location(sheet, row.number(), "")));
  }

  private static boolean holdsKey(SheetRow row) {
    return row.cells().stream()
        .anyMatch(cell ->
            cell.kind() == Kind.TEXT && SheetLayout.heading(cell.text()).equals(SheetLayout.KEY));
  }

  /** Whether each cell is a hashtag. */
  static boolean isTags(SheetRow row) {
    return row.cells().stream()
        .allMatch(cell -> cell.kind() == Kind.TEXT && Hashtag.read(cell.text()).isPresent());
  }

  /** Whether it begins as the explanations of the template do. */
  static boolean isExplanation(SheetRow row) {
    return row.cells().stream()
        .anyMatch(cell ->
            cell.kind() == Kind.TEXT && cell.text().startsWith(SheetLayout.EXPLANATION + " "));
  }
}
