package org.inzira.transit;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Pages;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints lists and notes. */
@Component
class TransitPapers {

  private static final String STYLES =
      """
      h1 { font-size: 18pt; font-weight: 900; margin-bottom: 2mm; }
      h2 { font-size: 12pt; margin: 5mm 0 2mm; }
      .list { width: 100%; margin-top: 4mm; font-size: 9.5pt; }
      .list th, .list td { border-bottom: .2mm solid #8d98b1; padding: 1.8mm 1.6mm; text-align: left; vertical-align: top; font-weight: 400; }
      .list thead th { font-weight: 700; border-bottom: .4mm solid #24345c; }
      .list .box { width: 16mm; }
      .list .whole { white-space: nowrap; }
      .facts { margin: 3mm 0; }
      .facts th, .facts td { padding: 1mm 6mm 1mm 0; text-align: left; vertical-align: top; font-weight: 400; }
      .facts th { color: #5b6478; }
      .amount { font-size: 16pt; font-weight: 700; }
      .signatures { font-size: 0; margin-top: 22mm; }
      .signature { display: inline-block; width: 72mm; margin-right: 14mm; border-top: .3mm solid #14213d; padding-top: 2mm; font-size: 10pt; }
      .small { font-size: 8.5pt; color: #5b6478; }
      """;

  private final Printing printing;
  private final Pages pages;

  TransitPapers(Printing printing, Pages pages) {
    this.printing = printing;
    this.pages = pages;
  }

  ResponseEntity<?> pdf(String title, String file, TransitWords said, String body) {
    var words = said.words();
    var document =
        new PrintedDocument(
            title,
            words.language(),
            title,
            words.text("transit.author"),
            "",
            List.of(STYLES),
            Optional.empty(),
            body);
    return pages.printed(printing.pdf(document), file + ".pdf");
  }
}
