package org.inzira.flights.pages;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.flights.Flight;
import org.inzira.flights.Notice;
import org.inzira.flights.Notices;
import org.inzira.flights.pages.NoticeView.LegLine;
import org.inzira.flights.pages.NoticeView.Line;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Badge;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** Puts a notice together for page and paper. */
@Component
class NoticeSheet {

  private final Notices notices;
  private final Names names;
  private final Places places;
  private final Trail trail;
  private final Pages pages;

  NoticeSheet(Notices notices, Names names, Places places, Trail trail, Pages pages) {
    this.notices = notices;
    this.names = names;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  /** What is told now and was told before, and how those in it are called. */
  private record Told(
      Optional<Notice.Content> now,
      Optional<Notice.Content> before,
      Map<UUID, Names.Named> named,
      FlightWords words) {

    Set<UUID> persons(Optional<Notice.Content> content) {
      return content.map(Notice.Content::persons).orElse(Set.of());
    }

    /** Those who were not in the revision before, if there was one, are new. */
    List<Line> passengers() {
      return lines(now, line -> before.isPresent() && !persons(before).contains(line.person()));
    }

    List<Line> away() {
      return lines(before, line -> !persons(now).contains(line.person())).stream()
          .filter(Line::fresh)
          .toList();
    }

    private List<Line> lines(Optional<Notice.Content> content, Predicate<Notice.Line> fresh) {
      return content.map(Notice.Content::passengers).orElse(List.of()).stream()
          .map(line -> {
            var name = named.getOrDefault(line.person(), Names.Named.NOBODY);
            return new Line(
                name.name(),
                name.number(),
                line.caseNumber(),
                words.marked(line.infant(), line.unaccompanied(), line.needs()),
                fresh.test(line));
          })
          .sorted(Comparator.comparing(Line::caseNumber).thenComparing(Line::number))
          .toList();
    }

    List<LegLine> legs() {
      return now.map(Notice.Content::legs).orElse(List.of()).stream()
          .map(leg -> leg(leg, words))
          .toList();
    }

    List<String> escorts() {
      return now.map(Notice.Content::escorts).orElse(List.of()).stream()
          .map(escort -> escort(escort, words))
          .toList();
    }
  }

  /** Everyone named is on the trail before it leaves, those who stand in it no more included. */
  NoticeView view(Flight flight, Optional<Notice> shown, List<Refusal> refusals) {
    var words = new FlightWords(pages.wording(), places);
    var told = told(flight, shown, words);
    boolean due = notices.isDue(flight);
    return new NoticeView(
        frame(flight, words),
        flight.id().value().toString(),
        shown.map(Notice::revision).orElse(0),
        said(shown, words),
        state(flight, told),
        told.legs(),
        told.passengers(),
        told.away(),
        told.escorts(),
        totals(told.now(), words),
        revisions(flight, words),
        due,
        due && pages.mayOpen("/flights/disruption"),
        refusals.stream().map(words.words()::sentence).toList());
  }

  private Told told(Flight flight, Optional<Notice> shown, FlightWords words) {
    var now = shown.map(Notice::content);
    var before =
        shown.flatMap(one -> notices.find(flight.id(), one.revision() - 1)).map(Notice::content);
    var persons = new HashSet<UUID>();
    now.ifPresent(one -> persons.addAll(one.persons()));
    before.ifPresent(one -> persons.addAll(one.persons()));
    trail.opened(
        new RecordRef(FlightSheet.FLIGHT, flight.id().value()),
        persons.stream().map(PersonId::new).collect(Collectors.toSet()),
        Optional.empty());
    return new Told(now, before, names.of(persons), words);
  }

  private Frame frame(Flight flight, FlightWords words) {
    return pages.frame(
        words.words().text("flights.notice.title", flight.number()),
        new Link(words.words().text("flights.title"), FlightPages.LIST),
        new Link(flight.number(), address(flight)));
  }

  private static String address(Flight flight) {
    return FlightPages.LIST + "/" + flight.id().value();
  }

  private static Badge state(Flight flight, Told told) {
    var code = told.now().map(Notice.Content::state).orElse(flight.state().code());
    return told.words().state(Flight.State.valueOf(code.toUpperCase(Locale.ROOT)));
  }

  private List<Link> revisions(Flight flight, FlightWords words) {
    var said = words.words();
    return notices.list(flight.id()).stream()
        .map(one ->
            new Link(
                said.text("flights.notice.revision", one.revision(), said.moment(one.madeAt())),
                address(flight) + "/notice?revision=" + one.revision()))
        .toList();
  }

  private static String said(Optional<Notice> shown, FlightWords words) {
    var said = words.words();
    return shown
        .map(one ->
            said.text(
                "flights.notice.last", one.revision(), said.moment(one.madeAt()), one.madeBy()))
        .orElseGet(() -> said.text("flights.notice.none"));
  }

  private static LegLine leg(Notice.Leg leg, FlightWords words) {
    return new LegLine(
        leg.flightNumber(),
        leg.airline(),
        leg.from(),
        local(leg.departsAt(), words),
        leg.to(),
        local(leg.arrivesAt(), words));
  }

  private static String local(String written, FlightWords words) {
    var time = LocalDateTime.parse(written);
    return words
        .words()
        .text(
            "flights.local", words.words().day(time.toLocalDate()), time.toLocalTime().toString());
  }

  private static String escort(Notice.Companion one, FlightWords words) {
    return words
        .words()
        .text(
            "flights.escort", one.staff(), words.words().text("code.escort_kind." + one.kind()), "")
        .strip();
  }

  private static String totals(Optional<Notice.Content> content, FlightWords words) {
    var lines = content.map(Notice.Content::passengers).orElse(List.of());
    long infants = lines.stream().filter(Notice.Line::infant).count();
    return words
        .words()
        .text(
            "flights.notice.totals",
            lines.size(),
            infants,
            content.map(one -> one.escorts().size()).orElse(0));
  }
}
