package org.inzira.health.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.laboratory.Bench;
import org.inzira.health.laboratory.Specimen;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.inzira.print.QrCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints a sheet of labels: a number and its code to scan, and nothing of anybody. */
@Component
class Labels {

  static final int BLANKS = 18;

  private static final String STYLES =
      """
      .labels { width: 100%; border-collapse: collapse; }
      .labels td { width: 50%; border: .2mm dashed #8d98b1; padding: 3mm; height: 24mm; vertical-align: middle; }
      .labels .code { display: inline-block; vertical-align: middle; margin-right: 4mm; }
      .labels .said { display: inline-block; vertical-align: middle; }
      .labels .number { font-size: 16pt; font-weight: 900; margin: 0; }
      .labels .kind { font-size: 9pt; margin: 0; }
      """;

  private final Bench bench;
  private final BenchViews views;
  private final Printing printing;
  private final Pages pages;

  Labels(Bench bench, BenchViews views, Printing printing, Pages pages) {
    this.bench = bench;
    this.views = views;
    this.printing = printing;
    this.pages = pages;
  }

  /**
   * One label.
   *
   * @param drawing the number to scan, as an SVG
   * @param said which kind of specimen, of which day; empty on a blank one
   */
  record Label(String number, String drawing, String said) {}

  ResponseEntity<?> of(List<Specimen> specimens) {
    if (specimens.isEmpty()) {
      return pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Refusal.of("LB-043")));
    }
    var said = views.said();
    return pdf(
        specimens.stream()
            .map(one ->
                label(
                    one.number(),
                    said.specimen(one.kind()) + " · " + said.words().day(one.takenOn())))
            .toList());
  }

  /** Numbers that nobody has yet; each is given out once. */
  ResponseEntity<?> blank() {
    var labels = new ArrayList<Label>();
    for (int at = 0; at < BLANKS; at++) {
      labels.add(label(bench.nextNumber(), ""));
    }
    return pdf(labels);
  }

  private static Label label(String number, String said) {
    return new Label(number, QrCode.svg(number, number), said);
  }

  private ResponseEntity<?> pdf(List<Label> labels) {
    var words = pages.wording();
    var title = words.text("health.laboratory.labels");
    var rows = new ArrayList<List<Label>>();
    for (int at = 0; at < labels.size(); at += 2) {
      rows.add(labels.subList(at, Math.min(at + 2, labels.size())));
    }
    var document =
        new PrintedDocument(
            title,
            words.language(),
            title,
            words.text("health.worksheet.author"),
            "",
            List.of(STYLES),
            Optional.empty(),
            pages.render("health/bench/labels.jte", Map.of("rows", rows, "title", title)));
    return pages.printed(printing.pdf(document), "labels.pdf");
  }
}
