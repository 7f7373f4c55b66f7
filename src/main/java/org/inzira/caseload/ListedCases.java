package org.inzira.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.page.Cell;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.inzira.resettlement.CaseFile.Member;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.stereotype.Component;

/** Draws cases as rows, and puts whom they are of on the trail. */
@Component
class ListedCases {

  private final Cases cases;
  private final Trail trail;
  private final Pages pages;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  ListedCases(Cases cases, Trail trail, Pages pages, Places places, Clock clock, ZoneId zone) {
    this.cases = cases;
    this.trail = trail;
    this.pages = pages;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  CaseloadWords words() {
    return new CaseloadWords(pages.wording(), places);
  }

  /** Whom these cases are of was shown; called before the page leaves. */
  void shown(String list, Collection<CaseId> listed) {
    var persons =
        cases.find(listed).values().stream()
            .flatMap(file -> file.members().stream())
            .map(Member::person)
            .collect(Collectors.toSet());
    if (!persons.isEmpty()) {
      trail.listed(list, persons);
    }
  }

  static List<CaseId> ids(List<CaseStanding> standings) {
    return standings.stream().map(CaseStanding::id).toList();
  }

  List<Column> columns() {
    var words = words();
    return List.of(
        Column.text(words.text("caseload.case")),
        Column.text(words.text("caseload.stage")),
        Column.text(words.text("caseload.since")),
        Column.text(words.text("caseload.destination")),
        Column.text(words.text("caseload.site")),
        Column.text(words.text("caseload.officer")),
        Column.number(words.text("caseload.people")),
        Column.text(words.text("caseload.lapse")));
  }

  List<Cell> row(CaseStanding standing) {
    var words = words();
    var today = today();
    return List.of(
        link(standing),
        Cell.text(words.stage(standing.stage())),
        Cell.text(words.since(standing.stageSince()))
            .withNote(words.daysUntil(standing.stageSince(), today)),
        Cell.text(words.destination(standing.destination())),
        Cell.text(words.site(standing.site())),
        Cell.text(words.officer(standing.officer())),
        Cell.text(words.words().number(standing.people())),
        lapse(standing));
  }

  /** The number leads to the case; that somebody is held is said below it. */
  Cell link(CaseStanding standing) {
    var cell = Cell.link(standing.number(), "/cases/" + standing.id().value());
    return standing.held() ? cell.withNote(words().text("caseload.held.note")) : cell;
  }

  Cell lapse(CaseStanding standing) {
    if (standing.lapsesOn().equals(CaseStanding.NO_DAY)) {
      return Cell.empty();
    }
    var words = words();
    var day = words.words().day(standing.lapsesOn());
    var tone =
        standing.lapsesOn().isAfter(today().plusDays(BoardPages.DAYS_SOON))
            ? Tone.NEUTRAL
            : standing.lapsesOn().isAfter(today()) ? Tone.WARNING : Tone.BAD;
    return Cell.pill(day, tone).withNote(words.kinds(standing.lapsing()));
  }

  Table table(String caption, List<CaseStanding> standings, String empty) {
    return Table.of(caption, columns(), standings.stream().map(this::row).toList(), empty);
  }
}
