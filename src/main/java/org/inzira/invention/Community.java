package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inzira.invention.Gatherings.Heads;
import org.inzira.invention.Gatherings.Plan;
import org.inzira.invention.Gatherings.Seat;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Registry;
import org.inzira.invention.people.Someone;

/** Psychosocial support in sites and border districts, orientation before travel, campaigns. */
final class Community {

  private static final String ALL_YEAR =
      "1 6, 2 8, 3 9, 4 8, 5 9, 6 9, 7 8, 8 7, 9 9, 10 10, 11 10, 12 7";
  private static final String EBOLA_MONTHS = "10 4, 11 5, 12 3";
  private static final List<String> BORDER_DISTRICTS =
      List.of("RW33", "RW36", "RW44", "RW45", "RW43", "RW52", "RW55", "RW57");
  private static final List<String> BORDER_POSTS =
      List.of(
          "RW45-GATUNA",
          "RW44-CYANIKA",
          "RW52-KAGITUMBA",
          "RW33-PETITE-BARRIERE",
          "RW33-GRANDE-BARRIERE",
          "RW36-RUSIZI-1");
  private static final String NEIGHBOURS = "Border communities";

  private static final Plan GROUPS =
      plan("mhpss_group", "psychosocial_support", "refugees", "staff", "");
  private static final Plan GROUPS_OF_NEIGHBOURS =
      plan(
          "mhpss_group",
          "psychosocial_support",
          "host_community",
          "implementing_partner",
          NEIGHBOURS);
  private static final Plan TALKS =
      plan("mhpss_individual", "psychosocial_support", "refugees", "staff", "");
  private static final Plan OPEN_GROUPS =
      plan(
          "mhpss_group",
          "psychosocial_support",
          "general_public",
          "implementing_partner",
          NEIGHBOURS);
  private static final Plan ORIENTATION =
      new Plan("orientation", "cultural_orientation", "refugees", "staff", "", "RR-0201");
  private static final Plan EBOLA =
      new Plan("campaign", "ebola_prevention", "general_public", "staff", "", "MH-0302");
  private static final Plan TRAFFICKING =
      plan(
          "campaign",
          "trafficking_and_smuggling",
          "general_public",
          "implementing_partner",
          NEIGHBOURS);

  private final Chance chance;
  private final Registry registry;
  private final Book book;
  private final Gatherings gatherings;

  Community(Chance chance, Registry registry, Book book) {
    this.chance = chance;
    this.registry = registry;
    this.book = book;
    this.gatherings = new Gatherings(chance.split(), book);
  }

  private static Plan plan(
      String kind, String topic, String targetGroup, String ledBy, String partner) {
    return new Plan(kind, topic, targetGroup, ledBy, partner, "BM-0402");
  }

  /** Those in talks and those in groups are different people, but for a few who go to both. */
  void support(SupportTargets targets, List<Examined> waiting) {
    var grown =
        chance.shuffled(waiting).stream()
            .map(Examined::person)
            .filter(person -> person.ageYears() >= 12 && person.origin().isRefugeeSite())
            .limit(targets.inTalks() + targets.refugeesInGroups())
            .toList();
    var inTalks = grown.subList(0, targets.inTalks());
    var inGroups = new ArrayList<>(grown.subList(targets.inTalks(), grown.size()));
    inGroups.addAll(inTalks.subList(0, targets.inBoth()));
    gatherings.counted(TALKS, Seat.atHome(inTalks), 8, targets.inTalks() / 3, ALL_YEAR);
    gatherings.counted(GROUPS, Seat.atHome(inGroups), 21, inGroups.size() / 9, ALL_YEAR);
    var neighbours = Seat.deal(neighbours(targets.neighboursInGroups()), BORDER_DISTRICTS);
    gatherings.counted(GROUPS_OF_NEIGHBOURS, neighbours, 23, neighbours.size() / 10, ALL_YEAR);
    gatherings.headcounts(
        OPEN_GROUPS,
        BORDER_DISTRICTS,
        targets.headcounts().total() / 40,
        targets.headcounts(),
        ALL_YEAR);
  }

  private List<Someone> neighbours(int people) {
    var neighbours = new ArrayList<Someone>();
    var day = LocalDate.of(book.year(), 1, 1);
    while (neighbours.size() < people) {
      var sex = chance.inThousand(590) ? "female" : "male";
      var origin = Origin.HOST_COMMUNITY;
      neighbours.add(registry.enrol(origin, sex, origin.nationality(chance), day));
    }
    return neighbours;
  }

  /** Orientation of those over fourteen, two weeks or so before the first of them leaves. */
  void orientation(List<Journey> journeys, int people) {
    var oriented = new ArrayList<Someone>();
    var from = LocalDate.of(book.year(), 2, 1);
    var grown =
        journeys.stream()
            .filter(journey -> journey.departsOn().isAfter(from))
            .filter(journey -> journey.origin().isRefugeeSite())
            .flatMap(journey -> journey.people().stream().map(one -> new Traveller(journey, one)))
            .filter(traveller -> traveller.person().ageYears() > 14)
            .toList();
    var chosen =
        chance.shuffled(grown).stream()
            .limit(people)
            .sorted(java.util.Comparator.comparing(Traveller::order))
            .toList();
    for (int at = 0; at < chosen.size(); at++) {
      oriented.add(chosen.get(at).person());
      var last = at + 1 == chosen.size();
      if (last || oriented.size() == 26 || !chosen.get(at).sharesPlace(chosen.get(at + 1))) {
        hold(chosen.get(at + 1 - oriented.size()), oriented);
        oriented.clear();
      }
    }
  }

  private record Traveller(Journey journey, Someone person) {
    String order() {
      return journey.origin() + " " + journey.departsOn() + " " + person.key();
    }

    boolean sharesPlace(Traveller other) {
      return journey.origin() == other.journey.origin();
    }
  }

  private void hold(Traveller first, List<Someone> people) {
    var departsOn = first.journey().departsOn();
    var day = Calendar.workingDay(departsOn.minusDays(chance.between(11, 17)));
    var place = first.journey().origin().place();
    gatherings.counted(ORIENTATION, place, day, day.plusDays(2), people);
  }

  /** Campaigns count heads; they never pose as people whom we know. */
  void campaigns(int ebola, int trafficking) {
    if (ebola > 0) {
      var heads = new Heads(ebola * 190, ebola * 170, ebola * 12);
      gatherings.headcounts(EBOLA, BORDER_POSTS, ebola, heads, EBOLA_MONTHS);
    }
    var heads = new Heads(trafficking * 120, trafficking * 95, trafficking * 5);
    gatherings.headcounts(TRAFFICKING, BORDER_DISTRICTS, trafficking, heads, "6 1, 7 3, 8 2");
  }
}
