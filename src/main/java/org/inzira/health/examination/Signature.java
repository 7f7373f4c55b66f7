package org.inzira.health.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Section;
import org.inzira.health.laboratory.LaboratoryStanding.Asked;

/**
 * What a physician signed, as it stood then. An amendment is signed as the next one, and this one
 * stays.
 *
 * @param although why it was signed although something was missing that does not bind
 */
public record Signature(
    UUID examination,
    int number,
    LocalDate signedOn,
    String signedBy,
    Finding finding,
    LocalDate completedOn,
    String although,
    List<String> tests,
    String account,
    Instant at) {

  /** What was found, by the codes of the record. */
  public record Finding(
      String outcome,
      Optional<String> tuberculosisClass,
      Optional<String> otherClass,
      Optional<String> grade) {

    /** Whether the person may travel for their health, be it with conditions. */
    public boolean isCleared() {
      return outcome.equals("cleared") || outcome.equals("cleared_with_conditions");
    }
  }

  /** A section as it was signed. */
  public record SignedSection(
      Section section,
      SectionState state,
      Optional<LocalDate> doneOn,
      Answers answers,
      String reason) {}

  /**
   * A test as it was signed, in one line: code, progress, value, day, and whether it is
   * confidential.
   */
  public record SignedTest(
      String test, String progress, String value, Optional<LocalDate> on, boolean isConfidential) {

    private static final String BETWEEN = "|";

    static String written(Asked test) {
      return String.join(
          BETWEEN,
          test.test().value(),
          test.progress().code(),
          test.value().replace(BETWEEN, "/").replace("\n", " "),
          test.finalOn().map(LocalDate::toString).orElse(""),
          Boolean.toString(test.isConfidential()));
    }

    /** What a line says. */
    public static SignedTest read(String line) {
      var parts = line.split("\\|", -1);
      return new SignedTest(
          parts[0],
          parts[1],
          parts[2],
          Optional.of(parts[3]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
          Boolean.parseBoolean(parts[4]));
    }
  }

  public Signature {
    tests = List.copyOf(tests);
  }
}
