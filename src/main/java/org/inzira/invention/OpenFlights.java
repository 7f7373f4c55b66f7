package org.inzira.invention;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inzira.invention.OpenCase.Reached;

/** The flights of the next weeks, those of the last ones, and who of the caseload is on them. */
final class OpenFlights {

  /** How many families that are ready stay without seats, and how many have left. */
  private static final int WAITING = 22;

  private static final int LEFT = 12;

  private static final List<Integer> DAYS_AHEAD = List.of(0, 2, 6, 11, 17, 26);
  private static final int SEATS_SPARE = 7;

  private final LocalDate today;
  private final Book book;
  private final List<Caseload.Seating> seatings = new ArrayList<>();

  OpenFlights(LocalDate today, Book book) {
    this.today = today;
    this.book = book;
  }

  /** A leg by the clocks of its ends; days after the day of departure. */
  private record Leg(
      String airline,
      String number,
      String from,
      String to,
      int departsDay,
      String departs,
      int arrivesDay,
      String arrives) {}

  private static final Leg TO_ADDIS =
      new Leg("Blue Crane Air", "BC 801", "KGL", "ADD", 0, "18:35", 0, "22:10");
  private static final Leg TO_BRUSSELS =
      new Leg("Thousand Hills Air", "TH 700", "KGL", "BRU", 0, "21:40", 1, "06:45");
  private static final Leg TO_AMSTERDAM =
      new Leg("Lowland Air", "LO 535", "KGL", "AMS", 0, "20:10", 1, "06:05");
  private static final Leg TO_DOHA =
      new Leg("Pearl Air", "PE 1388", "KGL", "DOH", 0, "16:50", 0, "23:20");

  private static final Map<String, List<Leg>> ROUTES =
      Map.ofEntries(
          Map.entry(
              "USA", List.of(TO_ADDIS, on(TO_ADDIS, "BC 500", "IAD", 0, "23:50", 1, "08:30"))),
          Map.entry(
              "CAN", List.of(TO_ADDIS, on(TO_ADDIS, "BC 502", "YYZ", 0, "23:55", 1, "07:40"))),
          Map.entry(
              "NOR",
              List.of(TO_AMSTERDAM, on(TO_AMSTERDAM, "LO 1201", "OSL", 1, "09:20", 1, "11:10"))),
          Map.entry(
              "DNK",
              List.of(TO_AMSTERDAM, on(TO_AMSTERDAM, "LO 1125", "CPH", 1, "09:45", 1, "11:05"))),
          Map.entry(
              "FIN",
              List.of(TO_AMSTERDAM, on(TO_AMSTERDAM, "LO 1167", "HEL", 1, "10:00", 1, "13:25"))),
          Map.entry("NLD", List.of(TO_AMSTERDAM)),
          Map.entry("BEL", List.of(TO_BRUSSELS)),
          Map.entry(
              "FRA",
              List.of(TO_BRUSSELS, on(TO_BRUSSELS, "TH 712", "CDG", 1, "09:10", 1, "10:10"))),
          Map.entry(
              "SWE",
              List.of(TO_BRUSSELS, on(TO_BRUSSELS, "TH 730", "ARN", 1, "09:30", 1, "11:45"))),
          Map.entry("AUS", List.of(TO_DOHA, on(TO_DOHA, "PE 904", "SYD", 1, "02:10", 1, "22:40"))),
          Map.entry("NZL", List.of(TO_DOHA, on(TO_DOHA, "PE 920", "AKL", 1, "02:25", 2, "04:30"))));

  private static Leg on(
      Leg before,
      String number,
      String to,
      int departsDay,
      String departs,
      int arrivesDay,
      String arrives) {
    return new Leg(
        before.airline(), number, before.to(), to, departsDay, departs, arrivesDay, arrives);
  }

  /** Seats the families that are ready; returns who sits where. */
  List<Caseload.Seating> write(List<OpenCase> cases) {
    var ready = cases.stream().filter(one -> one.reached() == Reached.READY).toList();
    var flying = new LinkedHashMap<String, List<OpenCase>>();
    ready.stream()
        .skip(WAITING + LEFT)
        .forEach(
            one -> flying.computeIfAbsent(one.destination(), any -> new ArrayList<>()).add(one));
    int turn = 0;
    for (var group : flying.entrySet()) {
      turn = write(group.getKey(), group.getValue(), turn);
    }
    return List.copyOf(seatings);
  }

  /** A few families a flight, so that large groups have several flights. */
  private int write(String destination, List<OpenCase> families, int first) {
    int turn = first;
    for (int from = 0; from < families.size(); from += 4) {
      var group = families.subList(from, Math.min(from + 4, families.size()));
      int ahead = DAYS_AHEAD.get(turn % DAYS_AHEAD.size());
      var day = today.plusDays(ahead);
      seatings.add(
          new Caseload.Seating(
              flight(destination, group, day),
              day,
              group.stream().map(OpenCase::key).toList(),
              ahead <= 2));
      turn++;
    }
    return turn;
  }

  private String flight(String destination, List<OpenCase> families, LocalDate day) {
    var legs = ROUTES.getOrDefault(destination, List.of(TO_BRUSSELS));
    int people = families.stream().mapToInt(one -> one.people().size()).sum();
    var key = "M-%d-%04d".formatted(day.getYear(), book.count(Sheet.FLIGHTS) + 1);
    book.addKeyed(
        Sheet.FLIGHTS,
        key,
        "destination",
        destination,
        "seats_held",
        Integer.toString(people + SEATS_SPARE),
        "fare_amount",
        "118000",
        "fare_currency",
        "USD");
    for (int at = 0; at < legs.size(); at++) {
      var leg = legs.get(at);
      book.add(
          Sheet.FLIGHT_LEGS,
          "flight",
          key,
          "position",
          Integer.toString(at + 1),
          "airline",
          leg.airline(),
          "flight_number",
          leg.number(),
          "from_airport",
          leg.from(),
          "to_airport",
          leg.to(),
          "departs_at",
          at(day, leg.departsDay(), leg.departs()),
          "arrives_at",
          at(day, leg.arrivesDay(), leg.arrives()));
    }
    return key;
  }

  private static String at(LocalDate day, int daysLater, String time) {
    return LocalDateTime.of(day.plusDays(daysLater), LocalTime.parse(time)).toString();
  }

  /** Those that have left in the last weeks, as an office writes them down; most have arrived. */
  void writeLeft(List<OpenCase> cases, Book later) {
    var left =
        cases.stream()
            .filter(one -> one.reached() == Reached.READY)
            .skip(WAITING)
            .limit(LEFT)
            .toList();
    for (int family = 0; family < left.size(); family++) {
      writeLeft(left.get(family), today.minusDays(3 + 2L * family), family % 3 == 0, later);
    }
  }

  private static void writeLeft(OpenCase one, LocalDate day, boolean awaited, Book later) {
    for (var person : one.people()) {
      var departure =
          later.add(
              Sheet.DEPARTURES,
              "person",
              person.key(),
              "asylum_country",
              "RWA",
              "site",
              person.origin().place(),
              "destination",
              one.destination(),
              "pathway",
              one.pathway(),
              "category",
              Routing.category(person.origin()),
              "uplift_at",
              day + "T21:40");
      if (!awaited) {
        later.add(
            Sheet.ARRIVALS,
            "person",
            person.key(),
            "departure",
            departure,
            "arrived_at",
            day.plusDays(1) + "T14:10",
            "confirmed_by",
            "receiving office",
            "confirmed_on",
            day.plusDays(2).toString());
      }
    }
  }
}
