package org.inzira.clearances.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.Bar;
import org.inzira.clearances.Change;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Domino;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.Remedy;
import org.inzira.kernel.PersonId;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;

/** What is said of a journey: the days, what binds, the way out, what would fall. */
record JourneyWords(WindowWords words, Map<PersonId, String> names) {

  List<String> sentences(FamilyWindow family) {
    var said = new ArrayList<String>();
    if (family.held()) {
      said.add(text("clearances.said.held"));
      return said;
    }
    said.add(
        family.window().isEmpty()
            ? text("clearances.said.none")
            : text("clearances.said.window", words.window(family.window())));
    if (!family.firm().equals(family.window())) {
      said.add(text("clearances.said.firm", words.window(family.firm())));
    }
    if (!family.binding().isEmpty()) {
      said.add(text("clearances.said.binding", list(family.binding())));
    }
    var departure = family.journey().itinerary().departure();
    if (!family.window().has(departure) && !departure.isBefore(family.today())) {
      said.add(remedy(family, departure));
    }
    return said;
  }

  private String remedy(FamilyWindow family, LocalDate departure) {
    if (!family.window().isEmpty() && family.window().first().isAfter(departure)) {
      return text("clearances.said.later", day(family.window().first()));
    }
    return Remedy.from(departure, family)
        .map(this::remedy)
        .orElseGet(() -> text("clearances.said.no-remedy"));
  }

  private String remedy(Remedy remedy) {
    if (remedy.renewals().isEmpty()) {
      return text("clearances.said.later", day(remedy.departure()));
    }
    var said =
        text(
            "clearances.said.remedy",
            day(remedy.departure()),
            list(remedy.renewals()),
            remedy.leadDays());
    return remedy.others().isEmpty()
        ? said
        : said + " " + text("clearances.said.others", list(remedy.others()));
  }

  Table table(FamilyWindow family) {
    var departure = family.journey().itinerary().departure();
    var rows = new ArrayList<List<Cell>>();
    for (var member : family.members()) {
      for (var bar : member.bars()) {
        rows.add(row(bar, departure));
      }
    }
    return table(text("clearances.table"), rows);
  }

  private Table table(String caption, List<List<Cell>> rows) {
    return Table.of(
        caption,
        List.of(
            Column.text(text("clearances.person")),
            Column.text(text("clearances.clearance")),
            Column.text(text("clearances.days")),
            Column.text(text("clearances.on-the-day")),
            Column.text(text("clearances.rule"))),
        rows,
        text("clearances.table.none"));
  }

  private List<Cell> row(Bar bar, LocalDate departure) {
    return List.of(
        Cell.link(name(bar.person()), "/records/person/" + bar.person().value()),
        Cell.text(words.kind(bar.rule().kind())),
        Cell.text(words.bar(bar)),
        onTheDay(bar, departure),
        Cell.link(
            bar.rule().version().toString(), "/clearances/rules/" + bar.rule().version().rule()));
  }

  private Cell onTheDay(Bar bar, LocalDate departure) {
    if (bar.holdsOn(departure)) {
      return bar.state() == Bar.State.TO_DO
          ? Cell.pill(text("clearances.day.to-do"), Tone.NEUTRAL)
          : Cell.pill(text("clearances.day.holds"), Tone.GOOD);
    }
    return bar.blocks()
        ? Cell.pill(text("clearances.day.blocks"), Tone.BAD)
        : Cell.pill(text("clearances.day.warns"), Tone.WARNING);
  }

  JourneyView.Preview preview(Domino domino, Change change) {
    var said = new ArrayList<String>();
    said.add(
        domino.departure().equals(domino.before().journey().itinerary().departure())
            ? text("clearances.domino.stays", day(domino.departure()))
            : text("clearances.domino.moves", day(domino.departure())));
    said.add(
        text(
            "clearances.domino.window",
            words.window(domino.before().window()),
            words.window(domino.after().window())));
    said.add(
        domino
            .next()
            .map(next ->
                next.renewals().isEmpty()
                    ? text("clearances.domino.next", day(next.departure()))
                    : remedy(next))
            .orElseGet(() -> text("clearances.said.no-remedy")));
    var rows = domino.lapses().stream().map(bar -> row(bar, domino.departure())).toList();
    return new JourneyView.Preview(
        title(change),
        said,
        table(text("clearances.domino.lapses"), rows),
        new JourneyDrawing(words, names).draw("preview", domino.after()));
  }

  private String title(Change change) {
    return switch (change) {
      case Change.Slipped(var days) -> text("clearances.domino.slip", days);
      case Change.MedicalDelayed(var person, var until) ->
          text("clearances.domino.medical", name(person), day(until));
      case Change.Renewed(var person, var kind, var on, var until) ->
          text("clearances.domino.renewed", words.kind(kind), name(person), day(on))
              + until.map(last -> ", " + text("clearances.days.until", day(last))).orElse("");
    };
  }

  /** What the form asks by itself: the day that health expects, unless another was asked. */
  JourneyView.Awaited awaited(FamilyWindow family, JourneyView.Asked asked) {
    if (asked.change().equals("medical")) {
      return new JourneyView.Awaited(asked.person(), asked.on());
    }
    return family
        .counting()
        .filter(bar -> bar.rule().kind() == ClearanceKind.MEDICAL)
        .max(Comparator.comparing(Bar::ready))
        .map(
            bar -> new JourneyView.Awaited(bar.person().value().toString(), bar.ready().toString()))
        .orElseGet(() -> new JourneyView.Awaited("", ""));
  }

  List<Choice> persons(FamilyWindow family) {
    return family.members().stream()
        .map(member -> new Choice(member.person().value().toString(), name(member.person())))
        .toList();
  }

  List<Choice> kinds(FamilyWindow family) {
    return family
        .counting()
        .map(bar -> bar.rule().kind())
        .distinct()
        .filter(kind -> !kind.isStatedByHealth())
        .map(kind -> new Choice(kind.code(), words.kind(kind)))
        .toList();
  }

  /** Each kind once, with all whose it is. */
  private String list(List<Bar> bars) {
    var persons = new LinkedHashMap<ClearanceKind, Set<String>>();
    for (var bar : bars) {
      persons
          .computeIfAbsent(bar.rule().kind(), _ -> new LinkedHashSet<>())
          .add(name(bar.person()));
    }
    return persons.entrySet().stream()
        .map(one -> words.kind(one.getKey()) + " (" + String.join(", ", one.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private String name(PersonId person) {
    return names.getOrDefault(person, "–");
  }

  private String day(LocalDate day) {
    return words.words().day(day);
  }

  private String text(String key, Object... arguments) {
    return words.words().text(key, arguments);
  }
}
