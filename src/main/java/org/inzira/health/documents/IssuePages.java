package org.inzira.health.documents;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which a document is issued: whom it is for, and why. */
@Controller
class IssuePages {

  /** The field that a refusal belongs to; others are about the whole. */
  private static final Map<String, String> FIELDS =
      Map.of("HD-003", "recipient", "HD-004", "purpose", "HD-005", "consented_on");

  private final Documents documents;
  private final Clients clients;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  IssuePages(
      Documents documents,
      Clients clients,
      Viewers viewers,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.documents = documents;
    this.clients = clients;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** What was typed, as it was typed. */
  private record Typed(String recipient, String purpose, String confidential, String consentedOn) {

    Order.Asked asked() {
      return new Order.Asked(recipient, purpose, confidential.equals("yes"), day(consentedOn));
    }

    private static Optional<LocalDate> day(String written) {
      try {
        return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
      } catch (DateTimeException malformed) {
        return Optional.empty();
      }
    }
  }

  @GetMapping(DocumentRoutes.NEW)
  ResponseEntity<String> form(@PathVariable UUID person, @PathVariable String kind) {
    return shown(new PersonId(person), kind, new Typed("", "", "no", ""), List.of());
  }

  @PostMapping(DocumentRoutes.NEW)
  ResponseEntity<String> issue(
      @PathVariable UUID person,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "no") String confidential,
      @RequestParam(name = "consented_on", defaultValue = "") String consentedOn) {
    var id = new PersonId(person);
    var typed = new Typed(recipient, purpose, confidential, consentedOn);
    var asked = DocumentKind.find(kind);
    if (asked.isEmpty()) {
      return absent("HD-035");
    }
    return switch (documents.issue(asked.get(), id, typed.asked(), viewers.get())) {
      case Outcome.Done<Document>(var document) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(IssuedPages.address(document)))
              .build();
      case Outcome.Refused<Document>(var refusals) -> shown(id, kind, typed, refusals);
    };
  }

  private ResponseEntity<String> shown(
      PersonId person, String code, Typed typed, List<Refusal> refusals) {
    var kind = DocumentKind.find(code);
    var client = clients.find(person);
    if (kind.isEmpty() || client.isEmpty()) {
      return absent(kind.isEmpty() ? "HD-035" : "HD-002");
    }
    if (!Documents.mayIssue(viewers.get(), kind.get())) {
      return pages.refused(HttpStatus.FORBIDDEN, List.of(Refusal.of("HD-001")));
    }
    trail.opened(new RecordRef(People.KIND, person.value()), Set.of(person), Optional.empty());
    return pages.form(view(client.get(), kind.get(), typed, refusals));
  }

  private FormView view(Client client, DocumentKind kind, Typed typed, List<Refusal> refusals) {
    var said = new DocumentWords(pages.wording(), today());
    var address = IssuedPages.address(client.id());
    var problems =
        refusals.stream()
            .filter(refusal -> !FIELDS.containsKey(refusal.code()))
            .map(said.words()::sentence)
            .toList();
    return new FormView(
        pages.frame(
            said.text("issue." + kind.code()),
            new Link(said.text("list"), DocumentRoutes.LIST),
            new Link(client.name(), address)),
        said.text("lead." + kind.code()),
        address + "/" + kind.code(),
        problems,
        List.of(),
        inputs(kind, typed, refusals, said),
        Map.of(),
        said.text("issue.button"),
        new Link(said.words().text("records.cancel"), address));
  }

  private List<FormView.Input> inputs(
      DocumentKind kind, Typed typed, List<Refusal> refusals, DocumentWords said) {
    var inputs = new ArrayList<FormView.Input>();
    inputs.add(
        input(
            "recipient",
            new Control.Line(Documents.RECIPIENT_LENGTH_MAX),
            true,
            typed.recipient(),
            refusals,
            said));
    var purposes =
        Documents.PURPOSES.stream()
            .sorted()
            .map(code -> new Choice(code, said.text("purpose." + code)))
            .toList();
    inputs.add(
        input("purpose", new Control.Select(purposes), true, typed.purpose(), refusals, said));
    if (kind == DocumentKind.MEDICAL_SUMMARY) {
      inputs.add(
          input("confidential", new Control.YesNo(), true, typed.confidential(), refusals, said));
      inputs.add(
          input(
              "consented_on",
              new Control.Day(Optional.of(today().toString())),
              false,
              typed.consentedOn(),
              refusals,
              said));
    }
    return inputs;
  }

  private static FormView.Input input(
      String name,
      Control control,
      boolean required,
      String value,
      List<Refusal> refusals,
      DocumentWords said) {
    return new FormView.Input(
        name,
        said.text("field." + name),
        said.text("field." + name + ".help"),
        control,
        required,
        value,
        refusals.stream()
            .filter(refusal -> name.equals(FIELDS.get(refusal.code())))
            .map(said.words()::sentence)
            .toList());
  }

  private ResponseEntity<String> absent(String code) {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of(code)));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
