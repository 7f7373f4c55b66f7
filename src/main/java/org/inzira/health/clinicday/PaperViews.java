package org.inzira.health.clinicday;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inzira.health.clinic.Attendees;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.ClinicDay;
import org.inzira.health.clinic.Expected;
import org.inzira.health.clinicday.PaperView.Later;
import org.inzira.health.clinicday.PaperView.Line;
import org.inzira.health.clinicday.PaperView.Printed;
import org.inzira.health.clinicday.PaperView.Row;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints the day, and puts it into the form by which the sheet is typed in. */
@Component
class PaperViews {

  static final int ROWS_MAX = 80;
  private static final int BLANK_ROWS = 8;

  /** The fields of a visit that the sheet has beside times. */
  static final List<String> FIELDS =
      List.of("document", "language", "guardian", "guardian_relation", "assent", "note");

  private static final String STYLES =
      """
      h1 { font-size: 16pt; font-weight: 900; margin-bottom: 1mm; }
      .list { width: 100%; margin-top: 3mm; font-size: 9pt; }
      .list caption { text-align: left; font-size: 9pt; color: #5b6478; }
      .list th, .list td { border-bottom: .2mm solid #8d98b1; padding: 1.6mm 1.2mm; text-align: left; vertical-align: top; font-weight: 400; }
      .list thead th { font-weight: 700; border-bottom: .4mm solid #24345c; }
      .list .whole { white-space: nowrap; }
      .list .fill { border-left: .2mm solid #8d98b1; padding-bottom: 6mm; }
      .list .name { width: 62mm; }
      .list .at { width: 17mm; }
      .list .words { width: 48mm; }
      .small { font-size: 8pt; color: #5b6478; }
      """;

  private static final String WIDE = "@page { size: A4 landscape; }";

  private final Attendees attendees;
  private final ClinicForms forms;
  private final Printing printing;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  PaperViews(
      Attendees attendees,
      ClinicForms forms,
      Printing printing,
      Places places,
      Pages pages,
      ZoneId zone) {
    this.attendees = attendees;
    this.forms = forms;
    this.printing = printing;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  ResponseEntity<?> list(ClinicDay of) {
    return pdf("list", of, List.of(STYLES));
  }

  ResponseEntity<?> sheet(ClinicDay of) {
    return pdf("sheet", of, List.of(STYLES, WIDE));
  }

  private ResponseEntity<?> pdf(String name, ClinicDay of, List<String> styles) {
    var said = new ClinicWords(pages.wording(), places, zone);
    var words = said.words();
    var title = words.text("health.clinic." + name);
    var printed =
        new Printed(
            said,
            title,
            words.text("health.clinic.title", said.place(of.clinic()), words.day(of.day())),
            of.clinic().stations().stream().map(said::station).toList(),
            lines(of, said));
    var document =
        new PrintedDocument(
            title,
            words.language(),
            title,
            words.text("health.worksheet.author"),
            "",
            styles,
            Optional.empty(),
            pages.render("health/clinicday/" + name + ".jte", Map.of("view", printed)));
    return pages.printed(printing.pdf(document), "clinic-" + name + "-" + of.day() + ".pdf");
  }

  private List<Line> lines(ClinicDay of, ClinicWords said) {
    var persons = attendees.of(of.persons(), of.day());
    return of.expected().stream()
        .filter(one -> one.state().equals("booked"))
        .map(one -> line(one, Optional.ofNullable(persons.get(one.person())), of, said))
        .toList();
  }

  private static Line line(Expected one, Optional<Attendee> who, ClinicDay of, ClinicWords said) {
    return new Line(
        said.words().text(one.slot().label()),
        who.map(Attendee::name).orElse("—"),
        who.map(Attendee::number).orElse("—"),
        who.map(attendee -> said.sexAndAge(attendee, of.day())).orElse(""),
        ClinicForms.word(ClinicForms.APPOINTMENT, "purpose", one.purpose(), said.words()),
        who.map(Attendee::minor).orElse(false));
  }

  Later later(ClinicDay of, UUID sheet, Map<String, String> sent, List<Refusal> refusals) {
    var words = pages.wording();
    var said = new ClinicWords(words, places, zone);
    var day = ClinicWords.day(of.clinic().id(), of.day());
    return new Later(
        pages.frame(
            words.text("health.clinic.later"),
            new Link(words.text("health.clinic"), ClinicRoutes.CLINICS),
            new Link(said.place(of.clinic()) + ", " + words.day(of.day()), day)),
        day + "/later",
        sheet.toString(),
        ClinicForms.stations(of.clinic().stations(), said),
        forms.choices(ClinicForms.VISIT, "document", words),
        forms.choices(ClinicForms.VISIT, "guardian_relation", words),
        forms.choices(ClinicForms.VISIT, "assent", words),
        rows(of, sent, refusals),
        sent,
        refusals.stream()
            .filter(refusal -> row(refusal) == 0)
            .map(words::sentence)
            .distinct()
            .toList());
  }

  private static int row(Refusal refusal) {
    return refusal.location().map(where -> where.row()).orElse(0);
  }

  /** What was sent stays in its rows, whoever was checked in by somebody else meanwhile. */
  private List<Row> rows(ClinicDay of, Map<String, String> sent, List<Refusal> refusals) {
    var persons = attendees.of(of.persons(), of.day());
    var shown = sent.isEmpty() ? fresh(of) : sent(of, sent);
    var rows = new ArrayList<Row>();
    for (var one : shown) {
      int place = rows.size() + 1;
      var who = one.flatMap(found -> Optional.ofNullable(persons.get(found.person())));
      rows.add(
          new Row(
              place,
              who.map(Attendee::name).orElse(""),
              who.map(Attendee::number).orElse(""),
              one.map(found -> found.id().toString()).orElse(""),
              who.map(Attendee::minor).orElse(true),
              said(place, refusals)));
    }
    return rows;
  }

  /** Whoever is expected and was not put down yet, and rows for those who come without. */
  private static List<Optional<Expected>> fresh(ClinicDay of) {
    var expected =
        of.expected().stream()
            .filter(one -> one.state().equals("booked") && one.visit().isEmpty())
            .limit(ROWS_MAX - BLANK_ROWS)
            .map(Optional::of);
    return Stream.concat(expected, Stream.generate(Optional::<Expected>empty).limit(BLANK_ROWS))
        .toList();
  }

  private static List<Optional<Expected>> sent(ClinicDay of, Map<String, String> sent) {
    return IntStream.rangeClosed(1, ROWS_MAX)
        .filter(place -> sent.containsKey(place + "-came"))
        .mapToObj(place -> sent.getOrDefault(place + "-appointment", ""))
        .map(id -> of.expected().stream().filter(one -> one.id().toString().equals(id)).findFirst())
        .toList();
  }

  private List<String> said(int place, List<Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> row(refusal) == place)
        .map(pages.wording()::sentence)
        .distinct()
        .toList();
  }
}
