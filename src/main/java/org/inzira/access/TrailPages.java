package org.inzira.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Icon;
import org.inzira.page.Link;
import org.inzira.page.ListView;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The trail for those who watch over it: all of it without persons, or that of one person. */
@Controller
class TrailPages {

  private static final int LIMIT = 50;

  private final Pages pages;
  private final TrailRows trail;
  private final AccountRows accounts;
  private final RequestVisitor visitor;
  private final Viewers viewers;
  private final ObjectProvider<Trail.Veil> veils;

  TrailPages(
      Pages pages,
      TrailRows trail,
      AccountRows accounts,
      RequestVisitor visitor,
      Viewers viewers,
      ObjectProvider<Trail.Veil> veils) {
    this.viewers = viewers;
    this.veils = veils;
    this.visitor = visitor;
    this.pages = pages;
    this.trail = trail;
    this.accounts = accounts;
  }

  @Configuration(proxyBeanMethods = false)
  static class Entries {
    @Bean
    NavigationEntry trailEntry() {
      return new NavigationEntry(90, "access.trail", "/trail", Icon.TRAIL, Tone.NEUTRAL);
    }
  }

  @GetMapping("/trail")
  ResponseEntity<String> trail(
      @RequestParam Optional<String> account, @RequestParam Optional<Long> after) {
    var wording = pages.wording();
    var chosen = account.filter(name -> !name.isEmpty()).map(TrailPages::named);
    var entries = trail.list(chosen, after.orElse(Long.MAX_VALUE), LIMIT);
    var address = "/trail?" + chosen.map(name -> "account=" + name.value() + "&").orElse("");
    var view =
        new ListView(
            pages.frame(wording.text("access.trail")),
            wording.text("access.trail.lead"),
            "/trail",
            List.of(accountFilter(wording, chosen)),
            Optional.empty(),
            table(wording, wording.text("access.trail"), entries, address, true));
    return pages.list(view);
  }

  @GetMapping("/trail/person/{id}")
  ResponseEntity<String> person(@PathVariable UUID id, @RequestParam Optional<Long> after) {
    var wording = pages.wording();
    var title = wording.text("access.trail.person");
    var entries = trail.list(new PersonId(id), after.orElse(Long.MAX_VALUE), LIMIT);
    var view =
        new ListView(
            pages.frame(title, new Link(wording.text("access.trail"), "/trail")),
            wording.text("access.trail.person.lead"),
            "/trail/person/" + id,
            List.of(),
            Optional.empty(),
            table(wording, title, entries, "/trail/person/" + id + "?", false));
    return pages.list(view);
  }

  private ListView.Filter accountFilter(Wording wording, Optional<AccountName> chosen) {
    var names =
        accounts.list().stream()
            .map(account -> new Choice(account.name().value(), account.name().value()))
            .toList();
    var value = chosen.map(AccountName::value).orElse("");
    return new ListView.Filter("account", wording.text("access.trail.of"), names, value);
  }

  /**
   * @param linked whether records are named by their address; on the trail of one person that would
   *     lead from one case to another that protection keeps apart
   */
  private Table table(
      Wording wording, String caption, List<TrailEntry> entries, String address, boolean linked) {
    var columns =
        List.of(
            Table.Column.text(wording.text("access.trail.when")),
            Table.Column.text(wording.text("access.trail.who")),
            Table.Column.text(wording.text("access.trail.did")),
            Table.Column.text(wording.text("access.trail.what")),
            Table.Column.text(wording.text("access.trail.reason")));
    var rows = entries.stream().map(entry -> row(wording, entry, linked)).toList();
    var next =
        entries.size() < LIMIT
            ? Optional.<String>empty()
            : Optional.of(address + "after=" + entries.getLast().number());
    return new Table(caption, columns, rows, wording.text("access.trail.empty"), next);
  }

  private List<Cell> row(Wording wording, TrailEntry entry, boolean linked) {
    var action = wording.textOrEmpty("access.trail.action." + entry.action());
    return List.of(
        Cell.text(wording.moment(entry.at())),
        Cell.text(entry.account().value()),
        Cell.text(action.isEmpty() ? entry.action() : action),
        what(wording, entry, linked),
        Cell.text(entry.reason().orElse("")));
  }

  private Cell what(Wording wording, TrailEntry entry, boolean linked) {
    var cell =
        veiled(entry)
            .map(veil -> Cell.text(wording.text(veil)))
            .or(() -> entry.record().map(record -> record(wording, record, linked)))
            .orElseGet(() -> Cell.text(elsewhere(wording, entry)));
    return entry.persons() == 0
        ? cell
        : cell.withNote(wording.text("access.trail.persons", entry.persons()));
  }

  /** The words in place of what the viewer may not know. */
  private Optional<String> veiled(TrailEntry entry) {
    var viewer = viewers.get();
    var named = entry.record().map(record -> record.kind().code()).or(entry::what);
    return named.flatMap(what ->
        veils.orderedStream().flatMap(veil -> veil.over(what, viewer).stream()).findFirst());
  }

  /** Lists are named by their kind; who signed in is said already. */
  private static String elsewhere(Wording wording, TrailEntry entry) {
    var what = entry.what().filter(told -> !told.equals(entry.account().value())).orElse("");
    var list =
        Set.of("listed", "refused").contains(entry.action())
            ? wording.textOrEmpty("records." + what)
            : "";
    return list.isEmpty() ? what : list;
  }

  private Cell record(Wording wording, RecordRef record, boolean linked) {
    var kind = wording.textOrEmpty("record." + record.kind().code());
    var words = kind.isEmpty() ? record.kind().code() : kind;
    return linked && visitor.mayOpen(record.address())
        ? Cell.link(words, record.address())
        : Cell.text(words);
  }

  private static AccountName named(String name) {
    try {
      return new AccountName(name);
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
    }
  }
}
