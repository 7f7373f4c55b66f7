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

/** Trainings: of traders, journalists, inspectors and border officials, and by diaspora experts. */
final class Trainings {

  private static final String ALL_YEAR = "2 6, 3 9, 4 8, 5 9, 6 9, 8 7, 9 9, 10 10, 11 10";
  private static final List<String> TRADERS_PLACES = List.of("RW33", "RW36", "RW44", "RW45");
  private static final String TRADERS_PARTNER = "Women traders";

  private static final Plan MONEY =
      new Plan(
          "training",
          "financial_management",
          "cross_border_traders",
          "implementing_partner",
          TRADERS_PARTNER,
          "LM-0502");
  private static final Plan VIOLENCE =
      new Plan(
          "training",
          "gender_based_violence",
          "cross_border_traders",
          "implementing_partner",
          TRADERS_PARTNER,
          "LM-0502");
  private static final Plan JOURNALISM =
      new Plan("training", "labour_migration", "journalists_civil_society", "staff", "", "LM-0502");
  private static final Plan RECRUITMENT =
      new Plan("training", "ethical_recruitment", "labour_inspectors", "staff", "", "LM-0502");
  private static final Plan SMUGGLING =
      new Plan("training", "trafficking_and_smuggling", "border_officials", "staff", "", "BM-0401");
  private static final Plan VOCATIONAL =
      new Plan("training", "vocational_skills", "teaching_staff", "diaspora_expert", "", "LM-0501");
  private static final Plan CLINICAL =
      new Plan("training", "clinical_skills", "health_staff", "diaspora_expert", "", "LM-0501");

  private final Chance chance;
  private final Registry registry;
  private final Book book;
  private final Gatherings gatherings;

  Trainings(Chance chance, Registry registry, Book book) {
    this.chance = chance;
    this.registry = registry;
    this.book = book;
    this.gatherings = new Gatherings(chance.split(), book);
  }

  /** Women who trade across the border: half learn of money first, half of violence. */
  void traders(int people) {
    var women = adults(people, 1000);
    var half = people / 2;
    var first = Seat.deal(women.subList(0, half), TRADERS_PLACES);
    var second = Seat.deal(women.subList(half, people), TRADERS_PLACES);
    var both = Seat.deal(women.subList(0, people / 3), TRADERS_PLACES);
    gatherings.counted(MONEY, first, 30, 0, ALL_YEAR);
    gatherings.counted(VIOLENCE, second, 30, 0, ALL_YEAR);
    gatherings.counted(VIOLENCE, both, 30, 0, ALL_YEAR);
    var day = LocalDate.of(book.year(), 11, 9);
    gatherings.invited(MONEY, "RW33", day, adults(14, 1000));
  }

  void journalists(int people) {
    var from = LocalDate.of(2022, 2, 2);
    gatherings.counted(JOURNALISM, "RW43", from, from.plusDays(2), adults(people, 430));
  }

  void inspectors(int people) {
    var seats = Seat.deal(adults(people, 380), List.of("RW13"));
    gatherings.counted(RECRUITMENT, seats, people / 2, people / 3, ALL_YEAR);
  }

  void borderOfficials(Heads heads) {
    var posts = List.of("RW36-RUSIZI-2", "RW36-RUSIZI-1", "RW45-GATUNA");
    gatherings.headcounts(SMUGGLING, posts, 6, heads, ALL_YEAR);
  }

  void byExperts(List<String> places, boolean health, int counted, Heads heads) {
    var plan = health ? CLINICAL : VOCATIONAL;
    var seats = Seat.deal(adults(counted, health ? 560 : 340), places);
    gatherings.counted(plan, seats, 20, counted / 8, ALL_YEAR);
    gatherings.headcounts(plan, places, places.size() + 2, heads, ALL_YEAR);
  }

  private List<Someone> adults(int people, int womenInThousand) {
    var adults = new ArrayList<Someone>();
    var day = LocalDate.of(book.year(), 1, 1);
    while (adults.size() < people) {
      var sex = chance.inThousand(womenInThousand) ? "female" : "male";
      adults.add(registry.enrol(Origin.HOST_COMMUNITY, sex, "RWA", day));
    }
    return adults;
  }
}
