package org.inzira.orientation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.orientation.Roster.Participant;
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

/** The papers of a course: the sheet to sign, and who has completed it on a page each. */
@Controller
class CoursePapers {

  private static final String STYLES =
      """
      @page { size: A4 landscape; }
      h1 { font-size: 17pt; font-weight: 900; margin-bottom: 2mm; }
      .sheet { width: 100%; margin-top: 4mm; }
      .sheet th, .sheet td { border: .25mm solid #8d98b1; padding: 2.4mm 2mm; text-align: left; vertical-align: top; }
      .sheet th { font-size: 9pt; }
      .sheet .signed { width: 34mm; }
      .sheet .serial { width: 9mm; }
      .sheet .called { width: 30mm; }
      .certificate { page-break-after: always; text-align: center; padding-top: 14mm; }
      .certificate-last { page-break-after: auto; }
      .certificate h1 { font-size: 30pt; color: #0b1b46; margin-bottom: 12mm; }
      .certificate .holder { font-size: 24pt; font-weight: 700; margin-bottom: 2mm; }
      .certificate .number { color: #5b6478; margin-bottom: 9mm; }
      .certificate .text { font-size: 13pt; margin: 0 25mm 14mm; }
      .signatures { font-size: 0; }
      .signature { display: inline-block; width: 75mm; margin: 12mm 12mm 0; border-top: .3mm solid #14213d; padding-top: 2mm; font-size: 10pt; }
      """;

  private final Rosters rosters;
  private final Printing printing;
  private final Places places;
  private final Texts texts;
  private final Trail trail;
  private final Pages pages;

  CoursePapers(
      Rosters rosters, Printing printing, Places places, Texts texts, Trail trail, Pages pages) {
    this.rosters = rosters;
    this.printing = printing;
    this.places = places;
    this.texts = texts;
    this.trail = trail;
    this.pages = pages;
  }

  /** What the sheet prints. */
  record SignIn(CourseWords said, Roster roster, List<String> days) {}

  /** What certificates print. */
  record Certificates(CourseWords said, Roster roster, List<Participant> holders) {}

  @GetMapping("/orientation/{id}/sign-in-sheet")
  ResponseEntity<?> signIn(@PathVariable UUID id) {
    var found = rosters.find(id);
    if (found.isEmpty()) {
      return refused(HttpStatus.NOT_FOUND, "OR-040");
    }
    var roster = found.get();
    var said = new CourseWords(pages.wording(), places);
    var days = roster.course().span().days().stream().map(said::shortDay).toList();
    trail.opened(roster.course().ref(), roster.persons(), Optional.empty());
    return pdf(
        "orientation.sign-in",
        said,
        roster.course(),
        pages.render("orientation/sign-in.jte", Map.of("view", new SignIn(said, roster, days))));
  }

  @GetMapping("/orientation/{id}/certificates")
  ResponseEntity<?> certificates(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String language) {
    return rosters
        .find(id)
        .<ResponseEntity<?>>map(roster -> certificates(roster, roster.completed(), language))
        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "OR-040"));
  }

  @GetMapping("/orientation/{id}/certificates/{enrolment}")
  ResponseEntity<?> certificate(
      @PathVariable UUID id,
      @PathVariable UUID enrolment,
      @RequestParam(defaultValue = "") String language) {
    return rosters
        .find(id)
        .<ResponseEntity<?>>map(roster ->
            certificates(
                roster,
                roster.completed().stream()
                    .filter(one -> one.enrolment().equals(enrolment))
                    .toList(),
                language))
        .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "OR-040"));
  }

  private ResponseEntity<?> certificates(
      Roster roster, List<Participant> holders, String language) {
    if (holders.isEmpty()) {
      return refused(HttpStatus.UNPROCESSABLE_CONTENT, "OR-041");
    }
    var said = new CourseWords(wording(language), places);
    trail.opened(roster.course().ref(), persons(holders), Optional.empty());
    return pdf(
        "orientation.certificate",
        said,
        roster.course(),
        pages.render(
            "orientation/certificates.jte",
            Map.of("view", new Certificates(said, roster, holders))));
  }

  private static Set<PersonId> persons(List<Participant> holders) {
    return holders.stream().map(Participant::person).collect(Collectors.toUnmodifiableSet());
  }

  private Wording wording(String language) {
    return Texts.LANGUAGES.stream()
        .filter(spoken -> spoken.getLanguage().equals(language))
        .findAny()
        .map(texts::in)
        .orElseGet(pages::wording);
  }

  private ResponseEntity<?> pdf(String title, CourseWords said, Course course, String body) {
    var words = said.words();
    Locale language = words.language();
    var document =
        new PrintedDocument(
            words.text(title),
            language,
            said.title(course),
            words.text("orientation.author"),
            "",
            List.of(STYLES),
            Optional.empty(),
            body);
    var name = title.substring(title.indexOf('.') + 1) + "-" + course.span().startsOn() + ".pdf";
    return pages.printed(printing.pdf(document), name);
  }

  private ResponseEntity<String> refused(HttpStatus status, String code) {
    return pages.refused(status, List.of(Refusal.of(code)));
  }
}
