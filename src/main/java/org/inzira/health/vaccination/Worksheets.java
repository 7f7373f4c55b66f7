package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.page.Pages;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints what is due today, with places to write down what was given. */
@Component
class Worksheets {

  private static final String STYLES =
      """
      h1 { font-size: 18pt; font-weight: 900; margin-bottom: 2mm; }
      h2 { font-size: 12pt; margin: 6mm 0 1mm; }
      .list { width: 100%; margin-top: 2mm; font-size: 9.5pt; }
      .list caption { text-align: left; font-size: 9.5pt; color: #5b6478; }
      .list th, .list td { border-bottom: .2mm solid #8d98b1; padding: 1.8mm 1.6mm; text-align: left; vertical-align: top; font-weight: 400; }
      .list thead th { font-weight: 700; border-bottom: .4mm solid #24345c; }
      .list .fill { width: 24mm; padding-bottom: 7mm; border-left: .2mm solid #8d98b1; }
      .list .whole { white-space: nowrap; }
      .illustrative { font-weight: 700; color: #7a4b00; }
      .warned { font-weight: 700; color: #99172f; }
      .signatures { font-size: 0; margin-top: 18mm; }
      .signature { display: inline-block; width: 72mm; margin-right: 14mm; border-top: .3mm solid #14213d; padding-top: 2mm; font-size: 10pt; }
      .small { font-size: 8.5pt; color: #5b6478; margin-top: 4mm; }
      """;

  private final Printing printing;
  private final Pages pages;

  Worksheets(Printing printing, Pages pages) {
    this.printing = printing;
    this.pages = pages;
  }

  ResponseEntity<?> pdf(
      Patient patient,
      LocalDate day,
      Optional<LocalDate> departs,
      List<Advice> advice,
      String version) {
    var words = pages.wording();
    var view =
        new VaccinationView.Worksheet(
            new VaccinationWords(words),
            patient,
            words.day(day),
            departs.map(words::day).orElse(""),
            advice.stream().filter(one -> one.standing().isDue()).toList(),
            advice.stream().filter(one -> !one.standing().isDue()).toList(),
            version);
    var title = words.text("health.worksheet");
    var document =
        new PrintedDocument(
            title,
            words.language(),
            title,
            words.text("health.worksheet.author"),
            "",
            List.of(STYLES),
            Optional.empty(),
            pages.render("health/vaccination/worksheet.jte", Map.of("view", view)));
    return pages.printed(printing.pdf(document), "vaccination.pdf");
  }
}
