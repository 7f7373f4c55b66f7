package org.inzira.resettlement.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inzira.kernel.PersonId;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.RecordView.Item;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.course.Course.PersonalPassage;
import org.inzira.resettlement.records.CaseReading.Seen;
import org.inzira.resettlement.records.KeptCase;

/** What a case says in one language; the page and the printed summary say the same. */
record CaseWords(Wording words, Places places, Map<PersonId, CasePeople.Called> called) {

  private static final List<Stage> WAY =
      List.of(
          Stage.REFERRED,
          Stage.REGISTERED,
          Stage.INTERVIEWED,
          Stage.ACCEPTED,
          Stage.READY,
          Stage.BOOKED,
          Stage.IN_TRANSIT,
          Stage.BOARDED,
          Stage.DEPARTED,
          Stage.ARRIVED,
          Stage.ARRIVAL_CONFIRMED);

  String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  String stage(Stage stage) {
    return text("stage." + stage.code());
  }

  String preparation(Preparation preparation) {
    return text("preparation." + preparation.code());
  }

  private String reason(Reason reason) {
    return text("code.case-step.reason." + reason.code());
  }

  CasePeople.Called called(PersonId person) {
    return Objects.requireNonNullElse(
        called.get(person), new CasePeople.Called("–", "–", "–", Optional.empty()));
  }

  String title(KeptCase kept) {
    return text("case.title", kept.row().number());
  }

  List<Badge> badges(Seen seen) {
    var kept = seen.kept();
    var badges = new ArrayList<Badge>();
    badges.add(new Badge(stage(kept.course().stage()), Tone.RESETTLEMENT));
    if (seen.isHeld()) {
      badges.add(new Badge(text("case.held"), Tone.BAD));
    }
    if (kept.course().stage().isOpen() && !kept.isAgreed()) {
      badges.add(new Badge(text("case.consent.lacking"), Tone.WARNING));
    }
    return badges;
  }

  List<Item> facts(KeptCase kept) {
    var row = kept.row();
    var items = new ArrayList<Item>();
    items.add(item("field.case.destination", country(row.destination())));
    items.add(item("field.case.asylum_country", country(row.asylumCountry())));
    items.add(
        item("field.case.site", row.site().flatMap(places::find).map(Place::name).orElse("–")));
    items.add(item("field.case.pathway", text("code.pathway." + row.pathway())));
    items.add(
        item("field.case.officer", row.officer().map(officer -> officer.value()).orElse("–")));
    items.add(item("field.case.unhcr_case_number", row.unhcrNumber().orElse("–")));
    items.add(
        item("field.case.travels_together", text(row.travelsTogether() ? "page.yes" : "page.no")));
    kept.seats()
        .filter(_ -> isSeated(kept.course().stage()))
        .ifPresent(seats ->
            items.add(
                item(
                    "case.flight",
                    text("case.flight.on", seats.flight(), words.day(seats.departsOn())))));
    return items;
  }

  private static boolean isSeated(Stage stage) {
    return stage.compareTo(Stage.BOOKED) >= 0 && stage.isOpen();
  }

  private Item item(String key, String value) {
    return new Item(text(key), Cell.text(value));
  }

  String country(org.inzira.kernel.CountryCode code) {
    return places.countryName(code, words.language());
  }

  Table members(Seen seen) {
    var kept = seen.kept();
    var rows =
        kept.members().stream()
            .map(member ->
                List.of(
                    person(member.person()),
                    Cell.text(text("code.case-member.relationship." + member.relationship())),
                    Cell.text(
                        called(member.person())
                            .ageYears()
                            .map(years -> words.number(years))
                            .orElse("–")),
                    Cell.text(stage(kept.standing(member.person()).stage())),
                    held(seen, member.person())))
            .toList();
    return Table.of(
        text("case.members"),
        List.of(
            Column.text(text("case.member")),
            Column.text(text("field.case-member.relationship")),
            Column.number(text("case.age")),
            Column.text(text("case.stage")),
            Column.text(text("case.travel"))),
        rows,
        text("case.members.none"));
  }

  Cell person(PersonId person) {
    var who = called(person);
    var cell = Cell.link(who.name(), "/records/person/" + person.value());
    return who.name().equals(who.number()) ? cell : cell.withNote(who.number());
  }

  private Cell held(Seen seen, PersonId person) {
    var kept = seen.kept();
    if (!kept.standing(person).isBeforeDeparture()) {
      return Cell.empty();
    }
    if (seen.isHeld(person)) {
      return Cell.pill(text("case.held"), Tone.BAD);
    }
    if (!kept.agreed().contains(person)) {
      return Cell.pill(text("case.consent.lacking"), Tone.WARNING);
    }
    return Cell.pill(text("case.may-travel"), Tone.GOOD);
  }

  /** What each lacks; that something is there is said without any day. */
  Table lacking(Seen seen) {
    var kept = seen.kept();
    var columns = new ArrayList<Column>();
    columns.add(Column.text(text("case.member")));
    var asked = kept.destination().preparations();
    asked.forEach(preparation -> columns.add(Column.text(preparation(preparation))));
    var rows =
        seen.lacking().entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue(), asked))
            .toList();
    return Table.of(text("case.lacking"), columns, rows, text("case.lacking.none"));
  }

  private List<Cell> row(PersonId person, List<Preparation> lacking, List<Preparation> asked) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(called(person).name()));
    for (var preparation : asked) {
      cells.add(
          lacking.contains(preparation)
              ? Cell.pill(text("case.lacks"), Tone.WARNING)
              : Cell.pill(text("case.there"), Tone.GOOD));
    }
    return cells;
  }

  List<String> ready(Seen seen) {
    if (seen.kept().course().stage() != Stage.ACCEPTED) {
      return List.of();
    }
    return seen.isPrepared()
        ? List.of(text("case.prepared"))
        : seen.unready().stream().map(words::textOrEmpty).toList();
  }

  /** The stages of the way with their days, and in between what did not follow it. */
  List<CaseView.Passed> passages(KeptCase kept) {
    var course = kept.course();
    var passed = new ArrayList<CaseView.Passed>();
    var last = course.passages().size() - 1;
    int told = 0;
    for (int number = 0; number <= last; number++) {
      var passage = course.passages().get(number);
      int place = WAY.indexOf(onTheWay(passage.stage()));
      for (; told < place; told++) {
        var between = WAY.get(told);
        if (between.compareTo(Stage.ACCEPTED) <= 0) {
          passed.add(new CaseView.Passed(stage(between), text("case.not-recorded"), false));
        }
      }
      told = Math.max(told, place + 1);
      passed.add(new CaseView.Passed(stage(passage.stage()), note(passage), number == last));
    }
    return passed;
  }

  private static Stage onTheWay(Stage stage) {
    return stage == Stage.ARRIVAL_NOT_RECORDED ? Stage.DEPARTED : stage;
  }

  private String note(Passage passage) {
    var day = passage.on().map(words::day).orElseGet(() -> text("case.not-recorded"));
    return passage.reason().map(reason -> day + " · " + reason(reason)).orElse(day);
  }

  /** What single members did apart from the case. */
  List<String> own(KeptCase kept) {
    return kept.course().own().stream()
        .filter(one ->
            kept.course().passages().stream()
                .noneMatch(
                    passage -> passage.stage() == one.stage() && passage.on().equals(one.on())))
        .map(this::own)
        .toList();
  }

  private String own(PersonalPassage one) {
    var day = one.on().map(words::day).orElseGet(() -> text("case.not-recorded"));
    var said = text("case.own", called(one.person()).name(), stage(one.stage()), day);
    return one.reason().map(reason -> said + " · " + reason(reason)).orElse(said);
  }
}
