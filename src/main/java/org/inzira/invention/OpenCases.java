package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inzira.invention.OpenCase.Reached;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Households;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Registry;
import org.inzira.invention.people.Someone;
import org.inzira.invention.people.Weighted;

/** Three hundred families on their way, as an office would hand in its open caseload. */
final class OpenCases {

  /** Families and persons have keys that those of the two years do not reach. */
  static final int ENROLLED_BEFORE = 60_000;

  /** Of the mission's accounts; an empty one is nobody's case yet. */
  private static final Weighted<String> OFFICERS =
      Weighted.of("case-worker 62, protection 30, - 8");

  private static final Weighted<String> CATEGORIES =
      Weighted.of(
          "legal_or_physical_protection 44, survivors_of_violence_or_torture 18, medical_needs 6,"
              + " women_and_girls_at_risk 14, family_reunification 4,"
              + " children_and_adolescents_at_risk 4, lack_of_alternative_solutions 10");
  private static final Weighted<String> PRIORITIES =
      Weighted.of("normal 84, urgent 13, emergency 3");
  private static final Weighted<String> ORIGINS =
      Weighted.of(
          "KIGEME 14, KIZIBA 16, NYABIHEKE 14, MUGOMBWA 10, MAHAMA 28, KIGALI 10, GASHORA 8");
  private static final List<String> HELD_FOR =
      List.of("medical", "security", "family_addition", "guardianship", "receiving_side");

  private final Chance chance;
  private final Registry registry;
  private final Routing routing;
  private final LocalDate today;
  private final Book book;

  OpenCases(Chance chance, Registry registry, LocalDate today, Book book) {
    this.chance = chance;
    this.registry = registry;
    this.routing = new Routing(chance.split());
    this.today = today;
    this.book = book;
  }

  /** Writes all of them; those that have come farthest first. */
  List<OpenCase> write() {
    var cases = new ArrayList<OpenCase>();
    for (var reached : List.of(Reached.values()).reversed()) {
      for (int family = 0; family < reached.families(); family++) {
        var made = make(reached, family);
        write(made);
        cases.add(made);
      }
    }
    return cases;
  }

  private OpenCase make(Reached reached, int family) {
    var origin = Origin.valueOf(ORIGINS.draw(chance));
    var size = origin.isMostlySingles() ? 1 : chance.between(1, 8);
    var household =
        new Households(chance.split())
            .make(Weighted.of(origin.name() + " 1", Origin::valueOf), size);
    var people = new ArrayList<Someone>();
    household.forEach(one -> people.addAll(registry.enrol(one, today)));
    var referredOn = today.minusDays(chance.between(reached.daysLeast(), reached.daysMost()));
    return new OpenCase(
        Sheet.CASES.key(today.getYear(), book.count(Sheet.CASES) + 1),
        people,
        routing.destination(origin),
        routing.pathway(origin),
        referredOn,
        reached,
        reached.has(Reached.ACCEPTED) && family % 6 == 0);
  }

  private void write(OpenCase made) {
    var officer = OFFICERS.draw(chance);
    book.addKeyed(
        Sheet.CASES,
        made.key(),
        "unhcr_case_number",
        "000-%02dC%05d".formatted(made.referredOn().getYear() % 100, book.count(Sheet.CASES) + 1),
        "destination",
        made.destination(),
        "asylum_country",
        "RWA",
        "site",
        made.people().getFirst().origin().place(),
        "pathway",
        made.pathway(),
        "officer",
        officer.equals("-") ? "" : officer,
        "referred_on",
        made.referredOn().toString(),
        "travels_together",
        "yes");
    book.add(
        Sheet.SUBMISSIONS,
        "case",
        made.key(),
        "category",
        CATEGORIES.draw(chance),
        "priority",
        PRIORITIES.draw(chance),
        "submitted_on",
        made.referredOn().toString());
    members(made);
    new OpenCaseProgress(chance.split(), today, book).write(made);
    hold(made);
  }

  private void members(OpenCase made) {
    for (int at = 0; at < made.people().size(); at++) {
      var person = made.people().get(at);
      book.add(
          Sheet.CASE_MEMBERS,
          "case",
          made.key(),
          "person",
          book.mention(person),
          "relationship",
          at == 0 ? "principal" : relationship(made.people().getFirst(), person));
    }
  }

  /** As ages tell it, since a family's roles end with its making. */
  private static String relationship(Someone principal, Someone person) {
    var years = person.ageYears() - principal.ageYears();
    if (years >= 15) {
      return "parent";
    }
    return years > -15 && person.ageYears() >= 18 ? "spouse" : "child";
  }

  private void hold(OpenCase made) {
    if (made.reached() == Reached.ACCEPTED && chance.inThousand(170)) {
      var heldOn = today.minusDays(chance.between(2, 60));
      book.add(
          Sheet.CASE_HOLDS,
          "case",
          made.key(),
          "person",
          chance.pick(made.people()).key(),
          "reason",
          chance.pick(HELD_FOR),
          "held_on",
          heldOn.toString());
    }
  }
}
