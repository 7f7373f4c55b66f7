package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Households;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Registry;
import org.inzira.invention.people.Someone;
import org.inzira.invention.people.Weighted;

/** The health assessments: of families that leave, of those still waiting, of residents. */
final class Assessments {

  private static final LocalDate RECORDS_BEGIN = LocalDate.of(2021, 1, 4);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2023, 6, 30);
  private static final String EVEN_MONTHS =
      "1 7, 2 8, 3 9, 4 8, 5 9, 6 8, 7 8, 8 8, 9 9, 10 9, 11 9, 12 8";
  private static final Weighted<Origin> WAITING =
      Weighted.of(
          "KIGEME 17, KIZIBA 17, NYABIHEKE 14, MUGOMBWA 12, MAHAMA 28, KIGALI 9, GASHORA 9",
          Origin::valueOf);
  private static final Weighted<String> WAITING_FOR =
      Weighted.of("USA 70, CAN 14, NOR 7, FRA 3, AUS 2, BEL 2, DNK 2");
  private static final Weighted<String> RESIDENTS_GO_TO =
      Weighted.of("GBR 24, CAN 26, AUS 18, USA 22, NZL 7, DEU 3");
  private static final Weighted<String> RESIDENTS_COME_FOR =
      Weighted.of("study 44, work 27, family_reunification 20, other 9");
  private static final Weighted<String> OUTCOMES =
      Weighted.of("cleared 83, cleared_with_conditions 11, follow_up 5, not_cleared 1");
  private static final Weighted<String> GOOD_OUTCOMES =
      Weighted.of("cleared 88, cleared_with_conditions 12");

  private final Chance chance;
  private final Registry registry;
  private final List<Book> books;

  Assessments(Chance chance, Registry registry, List<Book> books) {
    this.chance = chance;
    this.registry = registry;
    this.books = List.copyOf(books);
  }

  /** Each family six weeks to half a year before it leaves; some a second time, nearer to it. */
  List<Examined> beforeJourneys(List<Journey> journeys) {
    var examined = new ArrayList<Examined>();
    for (var journey : journeys) {
      var before = chance.between(44, 175);
      var first = Calendar.workingDay(journey.departsOn().minusDays(before));
      var repeats = before > 140 && chance.inThousand(350);
      for (var person : journey.people()) {
        var good = GOOD_OUTCOMES.draw(chance);
        write(first, person, "refugee", journey, repeats ? OUTCOMES.draw(chance) : good);
        examined.add(new Examined(person, first, journey.destination(), journey.departsOn()));
      }
      if (repeats) {
        var second = journey.departsOn().minusDays(chance.between(36, 70));
        journey
            .people()
            .forEach(person ->
                write(Calendar.workingDay(second), person, "refugee", journey, "cleared"));
      }
    }
    return examined;
  }

  private void write(
      LocalDate day, Someone person, String client, Journey journey, String outcome) {
    if (!day.isBefore(RECORDS_BEGIN)) {
      var category = journey.origin() == Origin.CITY ? "other_migrant" : client;
      var purpose = journey.pathway();
      write(day, person, category, purpose, journey.destination(), outcome);
    }
  }

  /** Students, workers and spouses who live in the country and move abroad with a visa. */
  void ofResidents(Book book, int people) {
    var households = new Households(chance.split());
    var calendar = new Calendar(chance.split(), book.year(), EVEN_MONTHS);
    var origins = new Weighted<>(List.of(Origin.RESIDENT), List.of(1));
    for (var household : households.make(origins, people)) {
      var day = calendar.day();
      var destination = RESIDENTS_GO_TO.draw(chance);
      var purpose = RESIDENTS_COME_FOR.draw(chance);
      var client = chance.inThousand(120) ? "other_migrant" : "immigrant";
      for (var person : registry.enrol(household, day)) {
        write(day, person, client, purpose, destination, OUTCOMES.draw(chance));
      }
    }
  }

  /** Those who still waited from the year before: a share of them is assessed again. */
  void again(Book book, List<Examined> waiting) {
    var calendar = new Calendar(chance.split(), book.year(), EVEN_MONTHS);
    for (var each : waiting) {
      if (chance.inThousand(260)) {
        var day = calendar.day();
        write(
            day,
            each.person(),
            "refugee",
            "resettlement",
            each.destination(),
            GOOD_OUTCOMES.draw(chance));
      }
    }
  }

  /** Families who are assessed and do not leave within the two years, up to the year's total. */
  List<Examined> ofWaiting(Book book, int total) {
    var households = new Households(chance.split());
    var calendar = new Calendar(chance.split(), book.year(), EVEN_MONTHS);
    var examined = new ArrayList<Examined>();
    for (var household : households.make(WAITING, total - book.count(Sheet.ASSESSMENTS))) {
      var day = calendar.day();
      var destination = WAITING_FOR.draw(chance);
      for (var person : registry.enrol(household, day)) {
        write(day, person, "refugee", "resettlement", destination, OUTCOMES.draw(chance));
        examined.add(new Examined(person, day, destination, FAR_AHEAD));
      }
    }
    return examined;
  }

  private void write(
      LocalDate day,
      Someone person,
      String client,
      String purpose,
      String destination,
      String outcome) {
    var book = books.stream().filter(each -> each.covers(day)).findFirst().orElseThrow();
    book.add(
        Sheet.ASSESSMENTS,
        "person",
        book.mention(person),
        "centre",
        person.origin() == Origin.GASHORA ? "RW57-MHAC-GASHORA" : "RW13-MHAC",
        "client_category",
        client,
        "purpose",
        purpose,
        "destination",
        destination,
        "outcome",
        outcome,
        "completed_on",
        day.toString(),
        "project",
        client.equals("refugee") ? "MH-0301" : "");
  }
}
