package org.inzira.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Catalogue.Asked;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Entry;
import org.inzira.ledger.EntryQuery;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Measure;
import org.inzira.ledger.Reason;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Link;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Wording;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries behind a figure, page by page, each with the way to its record. */
@Controller
class EntryPages implements Figures.EntryTables {

  /** One page of entries, and how many answer in all. */
  record Page(
      Figures figures, EntryFilter filter, List<Entry> entries, long count, OptionalLong next) {
    Page {
      entries = List.copyOf(entries);
    }
  }

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 200;
  private static final Set<Axis> FILTERS =
      Set.of(
          Axis.SEX, Axis.AGE_BAND, Axis.DESTINATION, Axis.PLACE, Axis.ITEM, Axis.TOPIC, Axis.MONTH);

  private final Catalogue catalogue;
  private final Figures figures;
  private final FigureAccess access;
  private final FigureWords words;
  private final LedgerReader ledger;
  private final Viewers viewers;
  private final Pages pages;

  EntryPages(
      Catalogue catalogue,
      Figures figures,
      FigureAccess access,
      FigureWords words,
      LedgerReader ledger,
      Viewers viewers,
      Pages pages) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.access = access;
    this.words = words;
    this.ledger = ledger;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping("/figures/{year}/{figure}/entries")
  ResponseEntity<String> entries(
      @PathVariable String year,
      @PathVariable String figure,
      @RequestParam Map<String, String> parameters) {
    return switch (catalogue.ask(year, figure)) {
      case Outcome.Done<Asked>(var asked) -> list(asked, parameters);
      case Outcome.Refused<Asked>(var refusals) -> refused(refusals);
    };
  }

  /** A page as the parameters ask for it; refused to who may not see entries of the figure. */
  Outcome<Page> read(Asked asked, Map<String, String> parameters) {
    if (!access.mayReadEntries(asked.figure(), viewers.get())) {
      return Outcome.refused(
          Refusal.of(access.isConfidential(asked.figure()) ? "FI-006" : "FI-007"));
    }
    var limit = whole(parameters, "limit").orElse(LIMIT);
    if (limit < 1 || limit > LIMIT_MAX) {
      return Outcome.refused(Refusal.of("FI-009"));
    }
    var after = whole(parameters, "after");
    var chosen = figures.asKnownOn(parameters.getOrDefault(Known.PARAMETER, ""));
    return switch (chosen) {
      case Outcome.Done<Figures>(var known) ->
          EntryFilter.read(parameters)
              .map(filter -> read(asked, known, filter, after, (int) limit));
      case Outcome.Refused<Figures>(var refusals) -> Outcome.refused(refusals);
    };
  }

  @Override
  public boolean mayRead(FigureId figure, Viewer viewer) {
    return access.mayReadEntries(catalogue.get(figure), viewer);
  }

  @Override
  public Table table(String caption, List<Entry> entries, Optional<String> next) {
    var wording = pages.wording();
    var columns =
        List.of(
            Table.Column.text(wording.text("figures.entry")),
            Table.Column.text(wording.text("figures.entry.day")),
            Table.Column.number(wording.text("figures.entry.quantity")),
            Table.Column.text(wording.text("figures.entry.says")),
            Table.Column.text(wording.text("figures.entry.record")));
    var rows = entries.stream().map(entry -> row(entry, wording)).toList();
    return new Table(caption, columns, rows, wording.text("figures.entries.empty"), next);
  }

  /** Before the first block nothing was known: block 0, which no entry is in. */
  private Page read(Asked asked, Figures known, EntryFilter filter, OptionalLong after, int limit) {
    var upTo =
        known
            .known()
            .map(day -> OptionalLong.of(day.block().orElse(0)))
            .orElseGet(OptionalLong::empty);
    var query = filter.query(asked.figure(), asked.year(), upTo, after, limit);
    if (query.isEmpty()) {
      return new Page(known, filter, List.of(), 0, OptionalLong.empty());
    }
    var entries = ledger.list(query.get());
    var next =
        entries.size() < limit ? OptionalLong.empty() : OptionalLong.of(entries.getLast().number());
    return new Page(known, filter, entries, ledger.count(query.get()), next);
  }

  private ResponseEntity<String> list(Asked asked, Map<String, String> parameters) {
    return switch (read(asked, parameters)) {
      case Outcome.Done<Page>(var page) -> pages.list(view(asked, page));
      case Outcome.Refused<Page>(var refusals) -> refused(refusals);
    };
  }

  private ListView view(Asked asked, Page page) {
    var wording = pages.wording();
    var language = wording.language();
    var id = asked.figure().id();
    var title = figures.title(id, language);
    var choice = String.join(", ", page.filter().labels(words, language));
    var lead =
        page.figures().known().map(known -> known.sentence(wording) + " ").orElse("")
            + wording.text(
                page.count() == 1 ? "figures.entries.lead.one" : "figures.entries.lead",
                wording.number(page.count()));
    var address = page.figures().keep(page.filter().address(id, asked.year()));
    var next =
        page.next().isEmpty()
            ? Optional.<String>empty()
            : Optional.of(
                address + (address.contains("?") ? "&" : "?") + "after=" + page.next().getAsLong());
    var year = asked.year().toString();
    return new ListView(
        pages.frame(
            wording.text("figures.entries.title", title, year),
            new Link(wording.text("figures.title", year), page.figures().keep("/figures/" + year)),
            new Link(title, page.figures().address(id, asked.year()))),
        choice.isEmpty() ? lead : choice + ". " + lead,
        EntryFilter.ALL.address(id, asked.year()),
        filters(asked, page, wording),
        Optional.empty(),
        table(title, page.entries(), next));
  }

  private static Optional<ListView.Filter> day(Page page, Wording wording) {
    return page.figures()
        .known()
        .map(known ->
            new ListView.Filter(
                Known.PARAMETER,
                wording.text("figures.known.label"),
                List.of(
                    new Choice(known.on().toString(), wording.day(known.on())),
                    new Choice("", wording.text("figures.known.now"))),
                known.on().toString()));
  }

  private List<ListView.Filter> filters(Asked asked, Page page, Wording wording) {
    var language = wording.language();
    var filters = new ArrayList<ListView.Filter>();
    day(page, wording).ifPresent(filters::add);
    for (var axis : asked.figure().axes()) {
      if (FILTERS.contains(axis)) {
        var choices =
            page
                .figures()
                .breakdown(asked.figure().id(), asked.year(), axis, Disclosure.IN_HOUSE)
                .cells()
                .stream()
                .map(cell -> new Choice(cell.key(), figures.label(axis, cell.key(), language)))
                .toList();
        var chosen = page.filter().chosen().getOrDefault(axis, "");
        filters.add(
            new ListView.Filter(axis.code(), figures.label(axis, language), choices, chosen));
      }
    }
    if (isCountedByHeadToo(asked.figure())) {
      filters.add(counted(page.filter().counting()));
    }
    filters.addAll(page.filter().posted(wording));
    return filters;
  }

  private ListView.Filter counted(EntryQuery.Counting chosen) {
    var wording = pages.wording();
    var choices =
        List.of(
            new Choice(
                EntryFilter.code(EntryQuery.Counting.SUBJECTS),
                wording.text("figures.counted.individually")),
            new Choice(
                EntryFilter.code(EntryQuery.Counting.HEADCOUNTS),
                wording.text("figures.counted.headcount")));
    return new ListView.Filter(
        EntryFilter.COUNTED, wording.text("figures.counted"), choices, EntryFilter.code(chosen));
  }

  /** Whether people of a figure may stand without an identity. */
  boolean isCountedByHeadToo(FigureDefinition figure) {
    return figure.counted() == FigureDefinition.Counted.PEOPLE
        && figure.measures().stream()
            .anyMatch(code -> ledger.find(code).map(Measure::headcounts).orElse(false));
  }

  private List<Cell> row(Entry entry, Wording wording) {
    var kind = wording.textOrEmpty("record." + entry.source().kind().code());
    var record = kind.isEmpty() ? entry.source().kind().code() : kind;
    var counted =
        entry.hasSubject()
            ? wording.text("figures.entry.person")
            : wording.text("figures.entry.headcount");
    return List.of(
        Cell.text(Long.toString(entry.number()))
            .withNote(wording.text("figures.block", Long.toString(entry.block()))),
        Cell.text(wording.day(entry.happenedOn())),
        Cell.text(signed(entry.quantity(), wording)).withNote(isOfPeople(entry) ? counted : ""),
        Cell.text(says(entry, wording.language())),
        Cell.link(record, entry.source().address())
            .withNote(
                entry.reason() == Reason.ORDINARY
                    ? ""
                    : wording.text("reason." + entry.reason().code())));
  }

  private boolean isOfPeople(Entry entry) {
    return ledger.find(entry.measure()).map(Measure::subjects).orElse(false);
  }

  private String says(Entry entry, Locale language) {
    return entry.dimensions().values().entrySet().stream()
        .map(said -> says(said.getKey(), said.getValue(), language))
        .collect(Collectors.joining(" · "))
        .replace(" · → ", " → ");
  }

  private String says(Dimension dimension, String value, Locale language) {
    return switch (dimension) {
      case AGE_YEARS -> pages.wording().text("figures.entry.age", value);
      case DESTINATION -> "→ " + words.cell(Axis.DESTINATION, value, language);
      default -> words.cell(Axis.valueOf(dimension.name()), value, language);
    };
  }

  private static String signed(long quantity, Wording wording) {
    return quantity < 0 ? "−" + wording.number(-quantity) : wording.number(quantity);
  }

  private static OptionalLong whole(Map<String, String> parameters, String name) {
    var written = parameters.getOrDefault(name, "");
    return written.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(written))
        : OptionalLong.empty();
  }

  private ResponseEntity<String> refused(List<Refusal> refusals) {
    return pages.refused(FigureAccess.status(refusals), refusals);
  }
}
