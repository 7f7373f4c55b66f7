package org.inzira.health.documents;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.inzira.page.ReasonForm;
import org.inzira.page.RecordView;
import org.inzira.page.Texts;
import org.inzira.people.People;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of one person, one document, and the newest of all. */
@Controller
class IssuedPages {

  private final DocumentRows rows;
  private final Documents documents;
  private final Clients clients;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  IssuedPages(
      DocumentRows rows,
      Documents documents,
      Clients clients,
      Viewers viewers,
      Trail trail,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.rows = rows;
    this.documents = documents;
    this.clients = clients;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  static String address(Document document) {
    return "/health/document/" + document.id();
  }

  static String address(PersonId person) {
    return DocumentRoutes.LIST + "/" + person.value();
  }

  @GetMapping(DocumentRoutes.LIST)
  ResponseEntity<String> list() {
    var newest = rows.newest();
    var persons = newest.stream().map(Document::person).collect(Collectors.toSet());
    trail.listed("health.documents", persons);
    var said = said();
    return pages.list(
        new ListView(
            pages.frame(said.text("list")),
            said.text("list.lead"),
            DocumentRoutes.LIST,
            List.of(),
            Optional.of(
                new ListView.Search(DocumentRoutes.LIST, "number", said.text("list.number"), "")),
            said.table(newest, clients.numbers(persons), true)));
  }

  /** The number goes by POST, and the browser on to whoever it means. */
  @PostMapping(DocumentRoutes.LIST)
  ResponseEntity<String> find(@RequestParam(defaultValue = "") String number) {
    var found = clients.named(number.strip());
    return found.isEmpty()
        ? pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Refusal.of("HE-043")))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(address(found.get())))
            .build();
  }

  @GetMapping(DocumentRoutes.PERSON)
  ResponseEntity<String> person(@PathVariable UUID person) {
    var client = clients.find(new PersonId(person));
    if (client.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("HD-002")));
    }
    opened(client.get().id());
    var said = said();
    return pages.record(
        new RecordView(
            pages
                .frame(client.get().name(), new Link(said.text("list"), DocumentRoutes.LIST))
                .withActions(actions(client.get(), said)),
            said.text("person.lead", client.get().number()),
            List.of(),
            List.of(),
            List.of(said.table(documents.list(client.get().id()), Map.of(), false)),
            List.of(),
            List.of()));
  }

  private List<Action> actions(Client client, DocumentWords said) {
    var actions = new ArrayList<Action>();
    Arrays.stream(DocumentKind.values())
        .filter(kind -> Documents.mayIssue(viewers.get(), kind))
        .map(kind ->
            Action.other(
                said.text("issue." + kind.code()), address(client.id()) + "/" + kind.code()))
        .forEach(actions::add);
    actions.add(Action.other(said.words().text("record.person"), ref(client.id()).address()));
    return actions;
  }

  @GetMapping(DocumentRoutes.ONE)
  ResponseEntity<String> one(@PathVariable UUID id) {
    return rows.find(id).map(document -> shown(document, List.of())).orElseGet(this::absent);
  }

  private ResponseEntity<String> shown(Document document, List<Refusal> refusals) {
    opened(document.person());
    var said = said();
    return pages.record(
        new RecordView(
            pages
                .frame(
                    said.kind(document.kind()) + " " + document.number(),
                    new Link(said.text("list"), DocumentRoutes.LIST),
                    new Link(said.text("person.link"), address(document.person())))
                .withActions(files(document, said)),
            said.text("lead"),
            List.of(said.badge(document)),
            List.of(new RecordView.Section(said.text("issue"), items(document, said))),
            List.of(),
            history(document, said),
            document.withdrawal().isEmpty() && Documents.mayIssue(viewers.get(), document.kind())
                ? List.of(withdrawing(document, said, refusals))
                : List.of()));
  }

  private List<Action> files(Document document, DocumentWords said) {
    return FilePages.mayOpen(viewers.get(), document)
        ? Texts.LANGUAGES.stream()
            .map(language ->
                Action.other(
                    said.text("file." + language.getLanguage()),
                    address(document) + "/" + language.getLanguage()))
            .toList()
        : List.of();
  }

  private static List<RecordView.Item> items(Document document, DocumentWords said) {
    var items = new ArrayList<RecordView.Item>();
    items.add(item(said.text("column.recipient"), document.recipient()));
    items.add(item(said.text("purpose"), said.text("purpose." + document.purpose())));
    if (document.confidential()) {
      items.add(
          item(
              said.text("confidential"),
              said.text("confidential.consent", said.day(document.consentedOn()))));
    }
    document
        .certified()
        .ifPresent(certified -> {
          items.add(item(said.text("fitness.examined"), said.words().day(certified.found().on())));
          items.add(item(said.text("fitness.until"), said.words().day(certified.until())));
          items.add(item(said.text("fitness.by-rule"), certified.rule()));
          items.add(
              new RecordView.Item(
                  said.text("verify"),
                  Cell.link(said.text("verify.open"), "/verify/" + certified.code())));
        });
    return items;
  }

  private static RecordView.Item item(String label, String value) {
    return new RecordView.Item(label, Cell.text(value));
  }

  private static List<RecordView.Event> history(Document document, DocumentWords said) {
    var events = new ArrayList<RecordView.Event>();
    document
        .withdrawal()
        .ifPresent(withdrawal ->
            events.add(
                new RecordView.Event(
                    said.words().moment(withdrawal.at()),
                    withdrawal.account().value(),
                    said.text("is.withdrawn"),
                    said.cause(withdrawal))));
    events.add(
        new RecordView.Event(
            said.words().moment(document.issuedAt()),
            document.account().value(),
            said.text("issued"),
            ""));
    return events;
  }

  private static ReasonForm withdrawing(
      Document document, DocumentWords said, List<Refusal> refusals) {
    return new ReasonForm(
        said.text("withdraw"),
        said.text("withdraw.explanation"),
        address(document) + "/withdraw",
        said.text("withdraw.reason"),
        said.text("withdraw"),
        1,
        true,
        refusals.stream().map(said.words()::sentence).toList());
  }

  @PostMapping(DocumentRoutes.WITHDRAW)
  ResponseEntity<String> withdraw(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    return switch (documents.withdraw(id, reason, viewers.get())) {
      case Outcome.Done<Document>(var document) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(address(document)))
              .build();
      case Outcome.Refused<Document>(var refusals) ->
          rows.find(id).map(document -> refused(document, refusals)).orElseGet(this::absent);
    };
  }

  private ResponseEntity<String> refused(Document document, List<Refusal> refusals) {
    return document.withdrawal().isEmpty() && Documents.mayIssue(viewers.get(), document.kind())
        ? shown(document, refusals)
        : pages.refused(HttpStatus.UNPROCESSABLE_CONTENT, refusals);
  }

  private void opened(PersonId person) {
    trail.opened(ref(person), Set.of(person), Optional.empty());
  }

  private static RecordRef ref(PersonId person) {
    return new RecordRef(People.KIND, person.value());
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("HD-030")));
  }

  private DocumentWords said() {
    return new DocumentWords(pages.wording(), LocalDate.now(clock.withZone(zone)));
  }
}
