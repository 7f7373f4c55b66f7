package org.inzira.flights.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.flights.Disruptions;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Rebooking;
import org.inzira.flights.Rebooking.Group;
import org.inzira.flights.pages.DisruptionView.GroupLine;
import org.inzira.page.Badge;
import org.inzira.page.Link;
import org.inzira.page.Tone;

/** Who lost their seats, in words of a language. */
record DisruptionWords(FlightWords words, Map<FlightId, Flight> flights) {

  /** From so few days on there is no time to lose. */
  private static final int DAYS_URGENT = 14;

  String lead(List<Group> groups, List<Disruptions.Result> results, int shown) {
    int people = groups.stream().mapToInt(Group::people).sum();
    int cases = groups.stream().mapToInt(group -> group.cases().size()).sum();
    if (results.isEmpty()) {
      var said = words.words();
      var concerned =
          said.text("flights.disruption.concerned", cases, said.text("flights.people", people));
      return shown < groups.size()
          ? concerned + " " + said.text("flights.disruption.shown", shown)
          : concerned;
    }
    int seated =
        results.stream()
            .filter(result -> result.flight().isPresent())
            .mapToInt(result -> result.group().people())
            .sum();
    return words.words().text("flights.disruption.done", seated, people - seated);
  }

  GroupLine line(Group group) {
    var notes = new ArrayList<String>();
    offered(group)
        .ifPresent(flight ->
            notes.add(
                words
                    .words()
                    .text(
                        "flights.offered",
                        FlightWords.route(flight),
                        words.words().day(flight.itinerary().departure()))));
    group.why().ifPresent(one -> notes.add(words.words().text("flights.why." + one.code())));
    return line(
        group,
        offered(group).map(Flight::number).orElse(""),
        new Badge("", Tone.NEUTRAL),
        notes,
        group.why().filter(one -> !isChoosable(one)).isEmpty());
  }

  private Optional<Flight> offered(Group group) {
    return group.offer().flatMap(id -> Optional.ofNullable(flights.get(id)));
  }

  /** Staff may choose a flight by hand where only days or seats are against it. */
  private static boolean isChoosable(Rebooking.Why why) {
    return switch (why) {
      case NO_DAY, NO_SEATS -> true;
      case HELD, NO_CONSENT, NOT_READY, NO_FLIGHT -> false;
    };
  }

  GroupLine line(Disruptions.Result result) {
    var why = result.refusals().stream().map(words.words()::sentence).toList();
    var outcome =
        result
            .flight()
            .map(id ->
                new Badge(words.words().text("flights.disruption.booked", spoken(id)), Tone.GOOD))
            .orElseGet(
                () -> new Badge(words.words().text("flights.disruption.without"), Tone.WARNING));
    return line(result.group(), "", outcome, why, false);
  }

  private String spoken(FlightId id) {
    return Optional.ofNullable(flights.get(id))
        .map(flight -> DisruptionPages.spoken(flight, words))
        .orElse("");
  }

  private GroupLine line(
      Group group, String offer, Badge outcome, List<String> why, boolean offered) {
    return new GroupLine(
        group.first().value().toString(),
        group.cases().stream()
            .map(file -> new Link(file.number(), "/cases/" + file.id().value()))
            .toList(),
        words.words().number(group.people()),
        group.last().map(words.words()::day).orElse("–"),
        slack(group),
        offer,
        group.warned(),
        outcome,
        why,
        offered);
  }

  private Badge slack(Group group) {
    if (group.slackDays().isEmpty()) {
      return new Badge(words.words().text("flights.slack.endless"), Tone.NEUTRAL);
    }
    long days = group.slackDays().getAsLong();
    if (days < 0) {
      return new Badge(words.words().text("flights.slack.past"), Tone.BAD);
    }
    return new Badge(
        words.words().text("flights.slack", days), days < DAYS_URGENT ? Tone.WARNING : Tone.GOOD);
  }
}
