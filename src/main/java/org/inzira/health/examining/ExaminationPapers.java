package org.inzira.health.examining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.examination.State.Step;
import org.inzira.health.examining.PrintedFields.Printed;
import org.inzira.health.fees.Fee;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The papers of an examination: the form in the order of its destination, and the receipt. */
@Controller
class ExaminationPapers {

  private static final String STYLES =
      """
      h1 { font-size: 17pt; font-weight: 900; margin-bottom: 1mm; }
      h2 { font-size: 12pt; margin: 6mm 0 1mm; border-bottom: .4mm solid #24345c; padding-bottom: 1mm; }
      .fields { width: 100%; font-size: 9.5pt; }
      .fields caption { text-align: left; color: #5b6478; font-size: 8.5pt; }
      .fields th, .fields td { padding: 1mm 2mm 1mm 0; text-align: left; vertical-align: top; border-bottom: .1mm solid #c9d0de; }
      .fields th { width: 72mm; font-weight: 400; color: #3c465c; }
      .fields td { font-weight: 700; }
      .unsigned { font-weight: 700; color: #7a4b00; }
      .amount { font-size: 16pt; font-weight: 700; }
      .signatures { font-size: 0; margin-top: 18mm; }
      .signature { display: inline-block; width: 72mm; margin-right: 14mm; border-top: .3mm solid #14213d; padding-top: 2mm; font-size: 10pt; }
      .small { font-size: 8.5pt; color: #5b6478; }
      """;

  private final OpenedExaminations opened;
  private final PrintedFields fields;
  private final Printing printing;
  private final Places places;
  private final Texts texts;
  private final Pages pages;

  ExaminationPapers(
      OpenedExaminations opened,
      PrintedFields fields,
      Printing printing,
      Places places,
      Texts texts,
      Pages pages) {
    this.opened = opened;
    this.fields = fields;
    this.printing = printing;
    this.places = places;
    this.texts = texts;
    this.pages = pages;
  }

  /** What the form prints. */
  record FormPaper(
      Wording words, String who, String lead, boolean isSigned, List<Printed> blocks, String foot) {
    FormPaper {
      blocks = List.copyOf(blocks);
    }
  }

  /** What the receipt prints. */
  record ReceiptPaper(
      Wording words,
      String number,
      String who,
      String what,
      String amount,
      String tariff,
      String on) {}

  @GetMapping(ExaminingRoutes.PAGE + "/form.pdf")
  ResponseEntity<?> form(@PathVariable UUID id, @RequestParam(defaultValue = "") String language) {
    var said = said(language);
    return opened.find(id).<ResponseEntity<?>>map(one -> form(one, said)).orElseGet(this::absent);
  }

  private ResponseEntity<?> form(OpenedExaminations.File one, ExaminingWords said) {
    var words = said.words();
    var paper =
        new FormPaper(
            words,
            one.one().name(),
            said.request(one.file().examination()),
            !one.file().state().allows(Step.SIGN),
            fields.of(one, said),
            fields.foot(one, said));
    return pdf(
        words.text("examining.form"), "examination", words, "health/examining/form.jte", paper);
  }

  @GetMapping(ExaminingRoutes.PAGE + "/receipt.pdf")
  ResponseEntity<?> receipt(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String language) {
    var said = said(language);
    var found = opened.find(id);
    return found
        .flatMap(one -> one.file().fee())
        .flatMap(fee ->
            fee.money().<ResponseEntity<?>>map(money -> receipt(found.get(), fee, money, said)))
        .orElseGet(this::absent);
  }

  private ResponseEntity<?> receipt(
      OpenedExaminations.File one, Fee fee, Fee.Money money, ExaminingWords said) {
    var words = said.words();
    var paper =
        new ReceiptPaper(
            words,
            fee.number().orElse(""),
            one.one().name(),
            words.text("examining.receipt.what", one.file().examination().key().value()),
            said.money(money),
            fee.tariff()
                .map(asked ->
                    words.text(
                        "examining.receipt.tariff.asked",
                        asked.version(),
                        said.money(asked.money()),
                        fee.otherAmount()))
                .orElse(""),
            words.day(fee.on()));
    return pdf(
        words.text("examining.receipt"), "receipt", words, "health/examining/receipt.jte", paper);
  }

  private ExaminingWords said(String language) {
    var words =
        Texts.LANGUAGES.stream()
            .filter(one -> one.getLanguage().equals(language))
            .findFirst()
            .map((Locale one) -> texts.in(one))
            .orElseGet(pages::wording);
    return new ExaminingWords(words, places);
  }

  private ResponseEntity<?> pdf(
      String title, String file, Wording words, String template, Object paper) {
    var document =
        new PrintedDocument(
            title,
            words.language(),
            title,
            words.text("examining.author"),
            "",
            List.of(STYLES),
            Optional.empty(),
            pages.render(template, Map.of("view", paper)));
    return pages.printed(printing.pdf(document), file + ".pdf");
  }

  private ResponseEntity<?> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("EX-030")));
  }
}
