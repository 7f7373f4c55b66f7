package org.inzira.health.pregnancies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.Examinations;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/**
 * What somebody answered of a pregnancy: in an assessment (history, X-ray) or before a treatment,
 * so that the next station need not ask as if nobody had. Whoever shows it puts the person on the
 * trail.
 */
@Component
public class ToldOfPregnancy {

  private static final RecordKind SECTION = new RecordKind("examination-section");
  private static final RecordKind TREATMENT = new RecordKind("presumptive-treatment");
  private static final Set<String> SECTIONS =
      Set.of(Section.HISTORY.code(), Section.RADIOLOGY.code());
  private static final String QUESTION = "pregnant";

  private final Registers registers;
  private final Examinations examinations;
  private final PersonDirectory directory;

  ToldOfPregnancy(Registers registers, Examinations examinations, PersonDirectory directory) {
    this.registers = registers;
    this.examinations = examinations;
    this.directory = directory;
  }

  /** An answer, and the day of it. */
  public record Told(boolean yes, LocalDate on) {

    /** It stands in the form again on its own day alone: on the next it is asked anew. */
    public boolean holds(LocalDate day) {
      return on.equals(day);
    }

    /** As a form sends it. */
    public String code() {
      return yes ? "yes" : "no";
    }
  }

  /** The newest answer until a day; of two on one day the one that is careful. */
  public Optional<Told> of(PersonId person, LocalDate day) {
    return Stream.concat(assessed(person), treated(person))
        .filter(told -> !told.on().isAfter(day))
        .max(Comparator.comparing(Told::on).thenComparing(Told::yes));
  }

  private Stream<Told> assessed(PersonId person) {
    var ids =
        examinations.of(person).stream()
            .map(one -> one.id())
            .collect(Collectors.toUnmodifiableSet());
    return registers.list(SECTION, "examination", ids).stream()
        .filter(one -> one.values().text("section").filter(SECTIONS::contains).isPresent())
        .flatMap(one ->
            one.values().text("answers").flatMap(Answers::read).stream()
                .flatMap(answers -> told(one, "done_on", answers.given().get(QUESTION)).stream()));
  }

  private Stream<Told> treated(PersonId person) {
    Set<UUID> same =
        directory.recordsOf(person).stream()
            .map(PersonId::value)
            .collect(Collectors.toUnmodifiableSet());
    return registers.list(TREATMENT, "person", same).stream()
        .flatMap(one -> told(one, "decided_on", one.values().text(QUESTION).orElse("")).stream());
  }

  private static Optional<Told> told(
      SavedRecord record, String day, @org.jspecify.annotations.Nullable String answer) {
    return Optional.ofNullable(answer)
        .filter(given -> given.equals("yes") || given.equals("no"))
        .flatMap(given -> record.values().day(day).map(on -> new Told(given.equals("yes"), on)));
  }
}
