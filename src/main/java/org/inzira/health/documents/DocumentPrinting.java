package org.inzira.health.documents;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inzira.database.Settings;
import org.inzira.kernel.Outcome;
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.inzira.places.Places;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.stereotype.Component;

/** Prints a document in every language of ours, so that one number means the same in each. */
@Component
class DocumentPrinting {

  private static final String STYLES =
      """
      .head { font-size: 0; border-bottom: .5mm solid #24345c; padding-bottom: 2mm; margin-bottom: 5mm; }
      .issuer, .number { display: inline-block; font-size: 10pt; }
      .head p { margin: 0; }
      .issuer { width: 112mm; font-weight: 700; color: #24345c; }
      .number { width: 60mm; text-align: right; }
      h1 { font-size: 20pt; font-weight: 900; margin-bottom: 3mm; color: #0b1b46; }
      h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; color: #24345c; }
      .items { width: 100%; font-size: 10.5pt; }
      .items th { width: 52mm; text-align: left; font-weight: 400; color: #47506a; vertical-align: top; padding: .9mm 3mm .9mm 0; }
      .items tr { page-break-inside: avoid; }
      .items td { font-weight: 700; vertical-align: top; padding: .9mm 0; }
      .grid { width: 100%; font-size: 9.3pt; margin-bottom: 3mm; }
      .grid caption { font-size: 9pt; color: #5b6478; padding-bottom: 1mm; }
      .grid th, .grid td { border-bottom: .2mm solid #8d98b1; padding: 1.3mm 2mm 1.3mm 0; text-align: left; vertical-align: top; font-weight: 400; }
      .grid thead th { font-weight: 700; border-bottom: .4mm solid #24345c; }
      .code { font-size: 0; margin-top: 6mm; page-break-inside: avoid; }
      .code .drawing { display: inline-block; vertical-align: top; width: 56mm; }
      .code .told { display: inline-block; vertical-align: top; width: 112mm; padding-left: 5mm; font-size: 10pt; }
      .end { page-break-inside: avoid; }
      .signatures { font-size: 0; margin-top: 17mm; page-break-inside: avoid; }
      .signature { display: inline-block; width: 76mm; margin-right: 10mm; border-top: .3mm solid #14213d; padding-top: 2mm; font-size: 10pt; }
      .small { font-size: 8.5pt; color: #5b6478; margin-top: 5mm; }
      """;

  private final Map<DocumentKind, PaperWriter> writers = new EnumMap<>(DocumentKind.class);
  private final Printing printing;
  private final Pages pages;
  private final Texts texts;
  private final Places places;
  private final Settings settings;

  DocumentPrinting(
      List<PaperWriter> writers,
      Printing printing,
      Pages pages,
      Texts texts,
      Places places,
      Settings settings) {
    writers.forEach(writer -> this.writers.put(writer.kind(), writer));
    this.printing = printing;
    this.pages = pages;
    this.texts = texts;
    this.places = places;
    this.settings = settings;
  }

  /** A file a language; refused when others print for too long. */
  Outcome<Map<String, byte[]>> printed(Order order) {
    var files = new LinkedHashMap<String, byte[]>();
    for (var language : Texts.LANGUAGES) {
      var said = new PaperWords(texts.in(language), places, settings.country());
      var writer = Objects.requireNonNull(writers.get(order.kind()));
      switch (printing.pdf(document(writer.write(order, said), said))) {
        case Outcome.Done<byte[]>(var bytes) -> files.put(language.getLanguage(), bytes);
        case Outcome.Refused<byte[]>(var refusals) -> {
          return Outcome.refused(refusals);
        }
      }
    }
    return Outcome.done(files);
  }

  private PrintedDocument document(Paper paper, PaperWords said) {
    return new PrintedDocument(
        paper.title() + " " + paper.number(),
        said.words().language(),
        paper.title(),
        paper.issuer(),
        "",
        List.of(STYLES),
        Optional.empty(),
        pages.render("health/documents/paper.jte", Map.of("paper", paper, "words", said.words())));
  }
}
