package org.inzira.health.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.PersonId;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.page.Wording;

/** What pages say of documents, in one language. */
record DocumentWords(Wording words, LocalDate today) {

  String text(String key, Object... arguments) {
    return words.text("health.document." + key, arguments);
  }

  String kind(DocumentKind kind) {
    return text("kind." + kind.code());
  }

  Badge badge(Document document) {
    if (document.withdrawal().isPresent()) {
      return new Badge(text("is.withdrawn"), Tone.BAD);
    }
    return document.certified().filter(one -> one.until().isBefore(today)).isPresent()
        ? new Badge(text("is.over"), Tone.NEUTRAL)
        : new Badge(text("is.standing"), Tone.GOOD);
  }

  /** A list of documents; where they are of several persons, with their numbers. */
  Table table(List<Document> documents, Map<PersonId, String> numbers, boolean ofSeveral) {
    var columns = new ArrayList<Column>();
    columns.add(Column.text(text("column.number")));
    columns.add(Column.text(text("column.kind")));
    if (ofSeveral) {
      columns.add(Column.text(text("column.person")));
    }
    columns.add(Column.text(text("column.issued")));
    columns.add(Column.text(text("column.recipient")));
    columns.add(Column.text(text("column.state")));
    var rows =
        documents.stream()
            .map(document -> {
              var cells = new ArrayList<Cell>();
              cells.add(Cell.link(document.number(), IssuedPages.address(document)));
              cells.add(Cell.text(kind(document.kind())));
              if (ofSeveral) {
                var number = numbers.get(document.person());
                cells.add(
                    number == null
                        ? Cell.text(PaperWords.NONE)
                        : Cell.link(number, IssuedPages.address(document.person())));
              }
              cells.add(
                  Cell.text(words.moment(document.issuedAt()))
                      .withNote(document.account().value()));
              cells.add(Cell.text(document.recipient()));
              var badge = badge(document);
              cells.add(Cell.pill(badge.label(), badge.tone()));
              return List.copyOf(cells);
            })
            .toList();
    return Table.of(text("list"), columns, rows, text("list.none"));
  }

  /** Why one no longer holds. */
  String cause(Withdrawal withdrawal) {
    return withdrawal.cause() == Withdrawal.Cause.BY_HAND
        ? withdrawal.reason()
        : text("cause." + withdrawal.cause().code());
  }

  String day(Optional<LocalDate> day) {
    return day.map(words::day).orElse(PaperWords.NONE);
  }
}
