package org.inzira.restatement;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.access.Viewers;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.Outcome;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.inzira.restatement.RestatementView.ShownFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that says what changed since an edition. */
@Controller
class RestatementPages {

  private final NamedEditions editions;
  private final Restatements restatements;
  private final RestatementView view;
  private final Viewers viewers;
  private final Pages pages;

  RestatementPages(
      NamedEditions editions,
      Restatements restatements,
      RestatementView view,
      Viewers viewers,
      Pages pages) {
    this.editions = editions;
    this.restatements = restatements;
    this.view = view;
    this.viewers = viewers;
    this.pages = pages;
  }

  /** Who is told what is decided by the view. */
  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Routes restatementRoutes() {
      return () -> List.of(Route.get("/review/{year}/editions/{number}/changes", Role.values()));
    }
  }

  @GetMapping("/review/{year}/editions/{number}/changes")
  ResponseEntity<String> changes(@PathVariable String year, @PathVariable String number) {
    return switch (editions.find(year, number)) {
      case Outcome.Done<FigureSnapshot>(var snapshot) -> page(snapshot, number);
      case Outcome.Refused<FigureSnapshot>(var refusals) ->
          pages.refused(HttpStatus.NOT_FOUND, refusals);
    };
  }

  private ResponseEntity<String> page(FigureSnapshot snapshot, String number) {
    var words = pages.wording();
    var year = Year.of(snapshot.year()).toString();
    var shown = view.of(restatements.of(snapshot), viewers.get(), words);
    return pages.page(
        "restatement/changes.jte",
        Map.of(
            "frame",
            pages.frame(
                words.text("restatement.title", year, number),
                new Link(words.text("review.title", year), "/review/" + year),
                new Link(
                    words.text("restatement.edition", number),
                    "/review/" + year + "/editions/" + number)),
            "shown",
            shown,
            "overview",
            overview(shown, words),
            "cells",
            cells(shown, words)));
  }

  private static Table overview(RestatementView.Shown shown, Wording words) {
    var columns =
        List.of(
            Table.Column.text(words.text("restatement.figure")),
            Table.Column.number(words.text("restatement.before")),
            Table.Column.number(words.text("restatement.now")),
            Table.Column.text(words.text("restatement.change")));
    var rows =
        shown.figures().stream()
            .map(figure ->
                List.of(
                    figure.parts().isEmpty()
                        ? Cell.link(figure.title(), figure.address())
                        : Cell.link(figure.title(), "#" + figure.id()),
                    Cell.text(figure.before()),
                    Cell.text(figure.now()),
                    Cell.text(figure.change())))
            .toList();
    return Table.of(words.text("restatement.open"), columns, rows, shown.rest());
  }

  private static Map<String, Table> cells(RestatementView.Shown shown, Wording words) {
    return shown.figures().stream()
        .filter(figure -> !figure.cells().isEmpty())
        .collect(
            java.util.stream.Collectors.toMap(ShownFigure::id, figure -> table(figure, words)));
  }

  private static Table table(ShownFigure figure, Wording words) {
    var columns =
        List.of(
            Table.Column.text(words.text("restatement.axis")),
            Table.Column.text(words.text("restatement.cell")),
            Table.Column.number(words.text("restatement.before")),
            Table.Column.number(words.text("restatement.now")),
            Table.Column.number(words.text("restatement.change")),
            Table.Column.text(words.text("restatement.by")));
    var rows =
        figure.cells().stream()
            .map(cell ->
                List.of(
                    Cell.text(cell.axis()),
                    Cell.text(cell.name()),
                    Cell.text(cell.before()),
                    Cell.text(cell.now()),
                    Cell.text(cell.change()),
                    Cell.text(cell.by())))
            .toList();
    return Table.of(figure.title(), columns, rows, "");
  }
}
