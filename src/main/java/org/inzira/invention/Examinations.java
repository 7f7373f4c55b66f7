package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;
import org.inzira.invention.people.Weighted;

/**
 * What stood behind each assessment: when it was opened, its classes, when it was signed, submitted
 * and decided. Written beside the assessments, which stay as they are.
 */
final class Examinations {

  private static final String CLASSIFYING = "USA";

  /** What an examination says in the words of its assessment. */
  private static final List<String> SAME =
      List.of("person", "centre", "client_category", "purpose", "destination", "project");

  private static final Set<String> UNCLEARED = Set.of("follow_up", "not_cleared");
  private static final Weighted<String> CLEARED_CLASSES =
      Weighted.of("none 916, b0 3, b1_pulmonary 27, b1_extrapulmonary 1, b2 44, b3 9");
  private static final Weighted<String> UNCLEARED_CLASSES =
      Weighted.of("none 700, a 28, b1_pulmonary 150, b2 90, b3 32");
  private static final Weighted<String> OTHER_CLASSES = Weighted.of("none 962, b 38");
  private static final Weighted<String> REPEATED_BECAUSE =
      Weighted.of("expired 72, finding_followed_up 17, family_reunited 8, other 3");

  private final Chance chance;
  private final Map<String, LocalDate> completedBefore = new HashMap<>();
  private final Map<String, String> destinationBefore = new HashMap<>();

  Examinations(Chance chance) {
    this.chance = chance;
  }

  /** Of all assessments of some years, which follow each other. */
  void write(List<Book> books) {
    for (var book : books) {
      var persons =
          book.mentioned().stream().collect(Collectors.toMap(Someone::key, Function.identity()));
      book.rows(Sheet.ASSESSMENTS).stream()
          .sorted(
              Comparator.<Map<String, String>, String>comparing(row -> cell(row, "completed_on"))
                  .thenComparing(row -> cell(row, "record_key")))
          .forEach(row -> write(book, row, persons));
    }
  }

  private void write(Book book, Map<String, String> assessment, Map<String, Someone> persons) {
    var person = cell(assessment, "person");
    var destination = cell(assessment, "destination");
    var completed = LocalDate.parse(cell(assessment, "completed_on"));
    var isUncleared = UNCLEARED.contains(cell(assessment, "outcome"));
    var tuberculosis = destination.equals(CLASSIFYING) ? tuberculosis(isUncleared) : "";
    var born = Optional.ofNullable(persons.get(person)).orElseThrow().birthDate();
    var opened = opened(completed, born, person, tuberculosis);
    var cells = new ArrayList<>(List.of("assessment", cell(assessment, "record_key")));
    SAME.forEach(name -> cells.addAll(List.of(name, assessment.getOrDefault(name, ""))));
    cells.addAll(List.of("opened_on", opened.toString()));
    cells.addAll(List.of("repeat_reason", repeated(person, destination, opened)));
    cells.addAll(List.of("tuberculosis_class", tuberculosis));
    var other = destination.equals(CLASSIFYING) ? OTHER_CLASSES.draw(chance) : "";
    cells.addAll(List.of("other_class", other));
    cells.addAll(steps(completed, cell(assessment, "outcome")));
    book.add(Sheet.EXAMINATIONS, cells.toArray(String[]::new));
    completedBefore.put(person, completed);
    destinationBefore.put(person, destination);
  }

  /** Signed, submitted and decided in the weeks after it was complete. */
  private List<String> steps(LocalDate completed, String outcome) {
    var signed = Calendar.workingDay(completed.plusDays(chance.between(0, 2)));
    var submitted = Calendar.workingDay(signed.plusDays(chance.between(0, 4)));
    var decided = Calendar.workingDay(submitted.plusDays(chance.between(3, 24)));
    return List.of(
        "finding",
        outcome,
        "signed_on",
        signed.toString(),
        "signed_by",
        "Panel physician (invented)",
        "submitted_on",
        submitted.toString(),
        "decision",
        outcome,
        "decided_on",
        decided.toString());
  }

  private String tuberculosis(boolean isUncleared) {
    return (isUncleared ? UNCLEARED_CLASSES : CLEARED_CLASSES).draw(chance);
  }

  /**
   * Cultures take eight weeks; the rest is done within days. Never before birth or the last one.
   */
  private LocalDate opened(
      LocalDate completed, LocalDate born, String person, String tuberculosis) {
    var days =
        switch (tuberculosis) {
          case "a", "b1_pulmonary" -> chance.between(57, 76);
          case "b1_extrapulmonary", "b2" -> chance.between(9, 34);
          default -> chance.inThousand(150) ? chance.between(8, 24) : chance.between(2, 8);
        };
    var earliest = completedBefore.getOrDefault(person, born).plusDays(1);
    var opened = completed.minusDays(days);
    return opened.isBefore(earliest) ? earliest(earliest, completed) : opened;
  }

  private static LocalDate earliest(LocalDate earliest, LocalDate completed) {
    return earliest.isAfter(completed) ? completed : earliest;
  }

  private String repeated(String person, String destination, LocalDate opened) {
    var before = completedBefore.get(person);
    if (before == null || !before.isBefore(opened)) {
      return "";
    }
    return destination.equals(destinationBefore.get(person))
        ? REPEATED_BECAUSE.draw(chance)
        : "destination_changed";
  }

  private static String cell(Map<String, String> row, String name) {
    var value = row.get(name);
    if (value == null) {
      throw new IllegalStateException("an assessment has no " + name);
    }
    return value;
  }
}
