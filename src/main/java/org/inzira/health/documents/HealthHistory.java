package org.inzira.health.documents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.HealthRecords;
import org.inzira.health.KnownConditions;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.ExaminationFiles;
import org.inzira.health.examination.Examinations;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKind;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.FieldValues;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordDefinition;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * What is recorded of somebody's health and stands, as documents tell it; records under a merged
 * record of theirs among it.
 */
@Component
class HealthHistory implements KnownConditions {

  private final Registers registers;
  private final PersonDirectory directory;
  private final Examinations examinations;
  private final ExaminationFiles files;

  HealthHistory(
      Registers registers,
      PersonDirectory directory,
      Examinations examinations,
      ExaminationFiles files) {
    this.registers = registers;
    this.directory = directory;
    this.examinations = examinations;
    this.files = files;
  }

  /**
   * A vaccine dose.
   *
   * @param how {@code given} or {@code documented}
   * @param by the account that wrote it down
   */
  record Dose(
      LocalDate on,
      String cvx,
      String how,
      Optional<String> lot,
      Optional<PlaceCode> place,
      String by) {}

  /** A completed assessment, with its detail where it has one. */
  record Assessed(
      LocalDate on, CountryCode destination, String outcome, Optional<Examination> detail) {}

  /** A laboratory's result in words. */
  record Result(
      LocalDate on,
      String test,
      String value,
      Optional<String> range,
      Optional<String> performer,
      boolean confidential) {}

  /** Something that a physician wrote down of somebody, and when. */
  record Noted(String text, LocalDate on, boolean confidential) {}

  /** Whether there is anything to write a letter about that need not be kept back. */
  boolean isTreated(PersonId person) {
    return conditions(person).stream().anyMatch(one -> !one.confidential())
        || treatment(person).stream().anyMatch(one -> !one.confidential());
  }

  /** Of the newest assessment in which a physician wrote any down. */
  List<Noted> conditions(PersonId person) {
    return noted(person, file -> lines(file, Section.CONDITIONS, "conditions").toList());
  }

  /** The same of treatment; care that tells of HIV stands in a section of its own. */
  List<Noted> treatment(PersonId person) {
    return noted(
        person,
        file ->
            Stream.concat(
                    lines(file, Section.CONDITIONS, "treatment"),
                    lines(file, Section.CONFIDENTIAL, "care"))
                .toList());
  }

  @Override
  public List<Known> of(PersonId person) {
    return examinations.of(person).stream()
        .filter(Examination::isSigned)
        .flatMap(one -> files.find(one.id()).stream())
        .map(this::told)
        .filter(told -> !told.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Known> told(ExaminationFile file) {
    return lines(file, Section.CONDITIONS, "conditions")
        .filter(line -> !line.confidential())
        .map(line -> new Known(file.examination().id(), line.text(), line.on()))
        .toList();
  }

  private List<Noted> noted(PersonId person, Function<ExaminationFile, List<Noted>> reading) {
    return examinations.of(person).stream()
        .flatMap(one -> files.find(one.id()).stream())
        .map(reading)
        .filter(noted -> !noted.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Stream<Noted> lines(ExaminationFile file, Section section, String question) {
    var written = file.section(section);
    var on = written.doneOn().orElse(file.examination().openedOn());
    return written
        .answers()
        .answer(question)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> new Noted(line, on, section.isConfidential() || tellsOfHiv(line)));
  }

  private boolean tellsOfHiv(String line) {
    var plain = line.toLowerCase(Locale.ROOT);
    return confidence().filter(kept -> kept.words().stream().anyMatch(plain::contains)).isPresent();
  }

  List<Dose> doses(PersonId person) {
    return standing(
        HealthRecords.DOSE,
        person,
        "given_on",
        record -> {
          var values = record.values();
          return new Dose(
              values.day("given_on").orElseThrow(),
              values.text("vaccine").orElseThrow(),
              values.text("given_how").orElseThrow(),
              values.text("lot"),
              values.place("centre"),
              record.savedBy());
        });
  }

  List<Assessed> assessments(PersonId person) {
    var details =
        examinations.of(person).stream()
            .filter(one -> one.assessment().isPresent())
            .collect(
                Collectors.toMap(
                    one -> one.assessment().orElseThrow(), Function.identity(), (one, _) -> one));
    return standing(
        HealthRecords.ASSESSMENT,
        person,
        "completed_on",
        record -> {
          var values = record.values();
          return new Assessed(
              values.day("completed_on").orElseThrow(),
              values.country("destination").orElseThrow(),
              values.text("outcome").orElseThrow(),
              Optional.ofNullable(details.get(record.id())));
        });
  }

  List<Result> results(PersonId person) {
    return standing(
        HealthRecords.LABORATORY_RESULT,
        person,
        "effective_on",
        record -> {
          var values = record.values();
          return new Result(
              values.day("effective_on").orElseThrow(),
              values.text("test").orElseThrow(),
              value(values),
              values.text("reference_range"),
              values.text("performer"),
              confidence().filter(kept -> kept.covers(values)).isPresent());
        });
  }

  /** What of results is confidential within health; words of it are so in other texts, too. */
  private Optional<RecordDefinition.Confidence> confidence() {
    return registers.get(HealthRecords.LABORATORY_RESULT).definition().confidence();
  }

  private static String value(FieldValues values) {
    return values.text("value").orElseThrow()
        + values.text("unit").map(" "::concat).orElse("")
        + values.text("interpretation").map(code -> " (" + code + ")").orElse("");
  }

  /** The newest first. */
  private <T> List<T> standing(
      RecordKind kind, PersonId person, String day, Function<KeptRecord, T> reading) {
    Set<UUID> same =
        directory.recordsOf(person).stream().map(PersonId::value).collect(Collectors.toSet());
    return registers.get(kind).about(same).stream()
        .filter(KeptRecord::isStanding)
        .sorted(
            Comparator.comparing((KeptRecord record) -> record.values().day(day).orElseThrow())
                .reversed()
                .thenComparing(KeptRecord::id))
        .map(reading)
        .toList();
  }
}
