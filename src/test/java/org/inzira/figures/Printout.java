package org.inzira.figures;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.kernel.AccountName;
import org.inzira.page.Texts;
import org.inzira.page.Wording;

/** Everything that figures can print of some years, line by line, to whoever looks. */
final class Printout {

  private final Texts texts;

  Printout(Texts texts) {
    this.texts = texts;
  }

  /** In-house, outside, and as a document, in every language. */
  List<String> of(Figures figures, Year year) {
    var lines = new ArrayList<String>();
    for (var language : Texts.LANGUAGES) {
      var wording = texts.in(language);
      for (var role : List.of(Role.MONITORING, Role.HEALTH, Role.DONOR)) {
        lines.addAll(of(figures, year, viewer(role), wording));
      }
      lines.addAll(of(figures.inDocument(year), year, viewer(Role.MONITORING), wording));
    }
    return lines;
  }

  private static List<String> of(Figures figures, Year year, Viewer viewer, Wording wording) {
    var lines = new ArrayList<String>();
    for (var value : figures.list(year)) {
      lines.add(value.toString());
      lines.add(figures.get(value.id(), year.minusYears(1)).toString());
      lines.addAll(words(figures, value.id(), year, viewer, wording));
      var charts = figures.charts(value.id(), year, viewer, wording);
      charts.years().ifPresent(panel -> lines.add(panel.toString()));
      charts.sexes().ifPresent(panel -> lines.add(panel.toString()));
      charts.breakdowns().forEach(panel -> lines.add(panel.toString()));
    }
    return lines;
  }

  private static List<String> words(
      Figures figures, FigureId figure, Year year, Viewer viewer, Wording wording) {
    var language = wording.language();
    var lines = new ArrayList<String>();
    lines.add(figures.title(figure, language));
    lines.add(figures.definition(figure, language));
    lines.add(figures.address(figure, year));
    lines.add(figures.entries(figure, year));
    lines.add(figures.headcounts(figure, year, viewer));
    for (var axis : figures.axes(figure)) {
      lines.add(figures.label(axis, language));
      for (var disclosure : Disclosure.values()) {
        for (var of : List.of(year, year.minusYears(1))) {
          var breakdown = figures.breakdown(figure, of, axis, disclosure);
          lines.add(breakdown.toString());
          breakdown.cells().stream()
              .map(cell -> figures.label(axis, cell.key(), language))
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static Viewer viewer(Role role) {
    return new Viewer(new AccountName("printout"), Set.of(role));
  }
}
