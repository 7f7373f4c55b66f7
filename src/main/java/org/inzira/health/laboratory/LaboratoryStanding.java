package org.inzira.health.laboratory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Viewer;

/**
 * Where the tests stand that are asked for one examination, as of the day it was read. Pages show
 * {@link #seenBy} alone: what is confidential has no name and no result there.
 */
public record LaboratoryStanding(List<Asked> tests) {

  /** Who within health reads what is confidential. */
  private static final Set<Role> CONFIDANTS = Set.of(Role.PHYSICIAN, Role.COUNSELLOR);

  public LaboratoryStanding {
    tests = List.copyOf(tests);
  }

  /** How far one test has come. */
  public enum Progress {
    TO_TAKE,
    PENDING,
    TO_CONFIRM,
    FINAL;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a result says, whatever the test. */
  public enum Finding {
    NEGATIVE,
    POSITIVE,
    INDETERMINATE,
    OTHER,
    MEASURED,
    UNUSABLE;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is known of tuberculosis by sputum. */
  public enum Tuberculosis {
    NOT_TESTED,
    PENDING,
    NEGATIVE,
    SMEAR_POSITIVE,
    CULTURE_POSITIVE
  }

  /**
   * One test.
   *
   * @param specimensTaken usable ones, of so many as the test wants
   * @param pendingUntil the day on which its last result can be final, once all is taken
   * @param value the result that counts, as it is written; empty before there is one
   * @param finalOn when the last of its results was told that it waits for
   * @param isConfidential shown by name and result to physicians and counsellors alone
   * @param tuberculosis what it says of tuberculosis, if it is the test that does
   */
  public record Asked(
      UUID order,
      TestCode test,
      LocalDate askedOn,
      Progress progress,
      int specimensTaken,
      int specimensWanted,
      Optional<LocalDate> pendingUntil,
      Optional<Finding> finding,
      String value,
      Optional<LocalDate> finalOn,
      List<Alert> alerts,
      boolean isConfidential,
      Tuberculosis tuberculosis) {

    public Asked {
      alerts = List.copyOf(alerts);
    }

    /** That a second look is missing would tell of a result that asks for one. */
    private Asked hidden() {
      return new Asked(
          order,
          TestCode.CONFIDENTIAL,
          askedOn,
          progress == Progress.TO_CONFIRM ? Progress.PENDING : progress,
          specimensTaken,
          specimensWanted,
          pendingUntil,
          Optional.empty(),
          "",
          finalOn,
          alerts.stream().filter(alert -> alert.kind() == Alert.Kind.OVERDUE).toList(),
          true,
          Tuberculosis.NOT_TESTED);
    }
  }

  /** What calls somebody, and who answered. */
  public record Alert(Kind kind, Optional<Acknowledged> acknowledged) {

    /** Why it calls. */
    public enum Kind {
      OVERDUE,
      CRITICAL;

      /** The code in messages. */
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** By whom, and when. */
  public record Acknowledged(String account, Instant at) {}

  /** The same as somebody of health may read it. */
  public LaboratoryStanding seenBy(Viewer viewer) {
    return mayReadConfidential(viewer)
        ? this
        : new LaboratoryStanding(
            tests.stream().map(test -> test.isConfidential() ? test.hidden() : test).toList());
  }

  /** Whether a viewer reads names and results of confidential tests. */
  public static boolean mayReadConfidential(Viewer viewer) {
    return viewer.roles().stream().anyMatch(CONFIDANTS::contains);
  }

  /** Whether nothing is waited for any more; also when nothing was asked. */
  public boolean isFinal() {
    return tests.stream().allMatch(test -> test.progress() == Progress.FINAL);
  }

  /** When the last of all was final; nothing while one is not, or when none was asked. */
  public Optional<LocalDate> finalOn() {
    return isFinal()
        ? tests.stream().flatMap(test -> test.finalOn().stream()).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Whether a result calls for a physician and none has answered by name. */
  public boolean hasOpenCritical() {
    return tests.stream()
        .flatMap(test -> test.alerts().stream())
        .anyMatch(alert -> alert.kind() == Alert.Kind.CRITICAL && alert.acknowledged().isEmpty());
  }

  /** What sputum says. */
  public Tuberculosis tuberculosis() {
    return tests.stream()
        .map(Asked::tuberculosis)
        .max(Comparator.naturalOrder())
        .orElse(Tuberculosis.NOT_TESTED);
  }
}
