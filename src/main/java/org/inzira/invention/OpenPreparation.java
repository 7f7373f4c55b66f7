package org.inzira.invention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.invention.OpenCase.Reached;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;

/** What is done for open cases besides their steps: courses, messages, a bond, a hold by health. */
final class OpenPreparation {

  private static final int PLACES = 25;
  private static final int COURSE_DAYS = 3;
  private static final int GROWN = 18;

  private static final List<String> CORRESPONDENTS =
      List.of("UNHCR field office", "Resettlement support centre", "Embassy", "The principal");
  private static final List<String> ABOUT =
      List.of(
          "Date of the interview",
          "Spelling of a name on the travel document",
          "Original of the marriage certificate is with the family",
          "Change of telephone number",
          "Asked when the decision is expected");

  private final Chance chance;
  private final LocalDate today;
  private final Book book;

  OpenPreparation(Chance chance, LocalDate today, Book book) {
    this.chance = chance;
    this.today = today;
    this.book = book;
  }

  void write(List<OpenCase> cases, List<Caseload.Seating> seatings) {
    courses(cases);
    cases.stream()
        .filter(one -> one.reached().has(Reached.REGISTERED) && chance.inThousand(180))
        .forEach(this::message);
    bond(seatings);
    holdByHealth(cases);
  }

  /** One that is over, with who was there on each day, and one to come with who is invited. */
  private void courses(List<OpenCase> cases) {
    var destination = commonest(cases);
    var oriented =
        book.rows(Sheet.CASE_STEPS).stream()
            .filter(row -> "oriented".equals(row.get("step")))
            .map(row -> row.getOrDefault("case", ""))
            .collect(Collectors.toSet());
    var past = course(destination, today.minusDays(23), "Hall 2");
    for (var enrolment : invited(past, grown(cases, destination, oriented, true))) {
      for (int day = 0; day < COURSE_DAYS; day++) {
        book.add(
            Sheet.COURSE_ATTENDANCE,
            "enrolment",
            enrolment,
            "held_on",
            today.minusDays(23 - day).toString());
      }
    }
    var coming = course(destination, today.plusDays(9), "Hall 1");
    invited(coming, grown(cases, destination, oriented, false));
  }

  /** Where most go of those who are accepted. */
  private static String commonest(List<OpenCase> cases) {
    return cases.stream()
        .filter(one -> one.reached() == Reached.ACCEPTED)
        .collect(Collectors.groupingBy(OpenCase::destination, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /** Adults of accepted families who were at a course, or were not. */
  private static List<Someone> grown(
      List<OpenCase> cases, String destination, Set<String> oriented, boolean were) {
    return cases.stream()
        .filter(one -> one.reached() == Reached.ACCEPTED && one.destination().equals(destination))
        .filter(one -> oriented.contains(one.key()) == were)
        .flatMap(one -> one.people().stream())
        .filter(person -> person.ageYears() >= GROWN)
        .limit(PLACES)
        .toList();
  }

  private String course(String destination, LocalDate starts, String room) {
    return book.add(
        Sheet.COURSES,
        "destination",
        destination,
        "curriculum",
        "adult",
        "starts_on",
        starts.toString(),
        "ends_on",
        starts.plusDays(COURSE_DAYS - 1L).toString(),
        "place",
        "RW55-MAHAMA",
        "room",
        room,
        "language",
        "Kinyarwanda",
        "interpreter",
        "Swahili, all three days",
        "child_minding",
        "yes",
        "hours_a_day",
        "5",
        "places",
        Integer.toString(PLACES));
  }

  private List<String> invited(String course, List<Someone> people) {
    return people.stream()
        .map(person -> book.add(Sheet.ENROLMENTS, "course", course, "person", person.key()))
        .toList();
  }

  private void message(OpenCase made) {
    var sentOn = today.minusDays(chance.between(0, 50));
    book.add(
        Sheet.CASE_MESSAGES,
        "case",
        made.key(),
        "sent_on",
        (sentOn.isBefore(made.referredOn()) ? made.referredOn() : sentOn).toString(),
        "way",
        chance.pick(List.of("telephone", "email", "in_person", "letter")),
        "correspondent",
        chance.pick(CORRESPONDENTS),
        "about",
        chance.pick(ABOUT));
  }

  /** Two families that share a flight in some weeks wish to fly together. */
  private void bond(List<Caseload.Seating> seatings) {
    seatings.stream()
        .filter(one -> !one.soon() && one.cases().size() > 1)
        .findFirst()
        .ifPresent(one ->
            book.add(
                Sheet.CASE_BONDS,
                "case",
                one.cases().getFirst(),
                "bound_with",
                one.cases().get(1)));
  }

  /** Of the largest accepted family that nothing else holds, the eldest. */
  private void holdByHealth(List<OpenCase> cases) {
    var held =
        book.rows(Sheet.CASE_HOLDS).stream()
            .map(row -> row.getOrDefault("case", ""))
            .collect(Collectors.toSet());
    cases.stream()
        .filter(one -> one.reached() == Reached.ACCEPTED && !held.contains(one.key()))
        .max(Comparator.comparingInt(one -> one.people().size()))
        .flatMap(one -> one.people().stream().max(Comparator.comparingInt(Someone::ageYears)))
        .ifPresent(person ->
            book.add(
                Sheet.MEDICAL_HOLDS,
                "person",
                person.key(),
                "reason",
                "tuberculosis_work_up",
                "held_on",
                today.minusDays(9).toString(),
                "expected_until",
                today.plusDays(47).toString()));
  }
}
