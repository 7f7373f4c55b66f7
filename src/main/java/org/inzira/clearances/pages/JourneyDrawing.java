package org.inzira.clearances.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Drawing;
import org.inzira.charts.Timeline;
import org.inzira.charts.Timeline.Group;
import org.inzira.charts.Timeline.Look;
import org.inzira.charts.Timeline.Marker;
import org.inzira.charts.Timeline.Stretch;
import org.inzira.clearances.Bar;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.PersonWindow;
import org.inzira.kernel.PersonId;

/** Draws the windows of those who travel together below each other. */
record JourneyDrawing(WindowWords words, Map<PersonId, String> names) {

  private static final int DAYS_BEFORE = 5;
  private static final int DAYS_AFTER = 21;
  private static final int DAYS_MAX = 270;

  Drawing draw(String id, FamilyWindow family) {
    var said = words.words();
    var caption =
        new ChartCaption(
            id,
            said.text("clearances.drawing"),
            said.text("clearances.clearance"),
            said.text("clearances.days"));
    return Charts.in(said.language(), "").timeline(caption, timeline(family));
  }

  private Timeline timeline(FamilyWindow family) {
    var departure = family.journey().itinerary().departure();
    var first = earlier(family.today(), departure).minusDays(DAYS_BEFORE);
    return new Timeline(
        first,
        last(family, first),
        family.members().stream().map(member -> group(member, departure)).toList(),
        Optional.of(shared(family)),
        markers(family));
  }

  private List<Marker> markers(FamilyWindow family) {
    var said = words.words();
    var departure = family.journey().itinerary().departure();
    var markers = new ArrayList<Marker>();
    markers.add(
        new Marker(departure, said.text("clearances.marker.departure", said.day(departure))));
    if (!family.today().equals(departure)) {
      markers.add(new Marker(family.today(), said.text("clearances.marker.today")));
    }
    return markers;
  }

  private Stretch shared(FamilyWindow family) {
    var window = family.window();
    return new Stretch(
        words.words().text("clearances.all"),
        window.first(),
        window.last(),
        Look.SHARED,
        words.window(window),
        "");
  }

  private Group group(PersonWindow member, LocalDate departure) {
    var name = names.getOrDefault(member.person(), "–");
    return new Group(
        member.held() ? name + " · " + words.words().text("clearances.held") : name,
        "/records/person/" + member.person().value(),
        member.bars().stream().map(bar -> stretch(bar, departure)).toList());
  }

  private Stretch stretch(Bar bar, LocalDate departure) {
    return new Stretch(
        words.kind(bar.rule().kind()),
        bar.window().first(),
        bar.window().last(),
        look(bar, departure),
        words.bar(bar),
        "/clearances/rules/" + bar.rule().version().rule());
  }

  private static Look look(Bar bar, LocalDate departure) {
    if (bar.state() == Bar.State.TO_DO) {
      return Look.LACKING;
    }
    if (bar.counts() && !bar.holdsOn(departure)) {
      return Look.ENDED;
    }
    return bar.blocks() && bar.state() == Bar.State.HELD ? Look.CERTAIN : Look.UNCERTAIN;
  }

  private static LocalDate last(FamilyWindow family, LocalDate first) {
    var departure = family.journey().itinerary().departure();
    var ends =
        family
            .counting()
            .flatMap(bar ->
                Stream.concat(bar.window().closes().stream(), bar.window().opens().stream()));
    var latest =
        ends.reduce(departure, (one, other) -> one.isAfter(other) ? one : other)
            .plusDays(DAYS_AFTER);
    var least = departure.plusDays(DAYS_AFTER);
    var most = first.plusDays(DAYS_MAX);
    return latest.isAfter(most) ? (least.isAfter(most) ? least : most) : latest;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
