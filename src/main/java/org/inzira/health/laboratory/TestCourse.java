package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.LaboratoryStanding.Alert;
import org.inzira.health.laboratory.LaboratoryStanding.Asked;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.LaboratoryStanding.Progress;
import org.inzira.health.laboratory.LaboratoryStanding.Tuberculosis;

/**
 * How far one test has come on a day, read from what was taken and told; nothing of it is kept.
 *
 * @param tubes every specimen of the test, those that do not count among them, in their order
 */
public record TestCourse(Order order, List<Tube> tubes, LocalDate day) {

  /** Which specimen and step somebody said that they know of its being late. */
  public record Place(UUID specimen, String step) {}

  /** A step of a specimen, found. */
  record Spot(Tube tube, Wait waiting) {}

  /** Why a specimen counts, or does not. */
  public enum Use {
    COUNTS,
    /** The test has as many as it wants, or wants one of another day. */
    SURPLUS,
    REJECTED,
    /** A reading said that it cannot be used. */
    UNUSABLE,
    /** It was not read in the days in which it can be. */
    MISSED
  }

  /** One specimen with its steps. */
  public record Tube(Specimen specimen, Use use, List<Wait> waits) {
    public Tube {
      waits = List.copyOf(waits);
    }

    public boolean counts() {
      return use == Use.COUNTS;
    }
  }

  /**
   * One step of a specimen.
   *
   * @param due the day by which it is told, and before which no negative is where negatives wait
   * @param reading what stands
   * @param late who knows that it is late, if it is
   */
  public record Wait(
      TestKind.Step step,
      TestKind.Method method,
      LocalDate due,
      Optional<Reading> reading,
      Optional<Acknowledged> late) {

    public boolean isOverdue(LocalDate day) {
      return reading.isEmpty() && day.isAfter(due);
    }

    public boolean isSettled() {
      return reading.map(Reading::isSettled).orElse(false);
    }

    /** The first day on which it can be told at all. */
    public LocalDate from(Specimen specimen) {
      return specimen.takenOn().plusDays(step.fromDays());
    }
  }

  public TestCourse {
    tubes = List.copyOf(tubes);
  }

  public Stream<Tube> counted() {
    return tubes.stream().filter(Tube::counts);
  }

  /** How many specimens have still to be taken. */
  public int missing() {
    return ending().isPresent() ? 0 : order.test().specimens() - (int) counted().count();
  }

  /** Where a specimen and a step meet. */
  Optional<Spot> at(Place place) {
    return tubes.stream()
        .filter(tube -> tube.specimen().id().equals(place.specimen()))
        .flatMap(tube ->
            tube.waits().stream()
                .filter(wait -> wait.step().id().equals(place.step()))
                .map(wait -> new Spot(tube, wait)))
        .findFirst();
  }

  /** The reading of a step that stands. */
  Optional<Reading> reading(UUID id) {
    return tubes.stream()
        .flatMap(tube -> tube.waits().stream())
        .flatMap(wait -> wait.reading().stream())
        .filter(reading -> reading.id().equals(id))
        .findFirst();
  }

  /** Every reading that is there, of specimens that could be used. */
  private Stream<Reading> readings() {
    return tubes.stream()
        .filter(tube -> tube.use() != Use.REJECTED)
        .flatMap(tube -> tube.waits().stream())
        .flatMap(wait -> wait.reading().stream());
  }

  /** The positive that ends every other wait, once it was looked at twice. */
  public Optional<Reading> ending() {
    return readings()
        .filter(reading -> reading.finding() == Finding.POSITIVE && reading.isSettled())
        .filter(reading -> order.test().step(reading.step()).map(TestKind.Step::ends).orElse(false))
        .min(Comparator.comparing(Reading::toldOn));
  }

  /** The steps that are waited for: of specimens that count, without a reading. */
  public List<Wait> pending() {
    return ending().isPresent()
        ? List.of()
        : counted()
            .flatMap(tube -> tube.waits().stream())
            .filter(wait -> wait.reading().isEmpty())
            .toList();
  }

  public boolean isFinal() {
    return finalOn().isPresent();
  }

  /**
   * When the last result that it waits for was told. Another specimen that turns out positive after
   * that moves the day no more.
   */
  public Optional<LocalDate> finalOn() {
    return Stream.concat(ending().map(Reading::toldOn).stream(), wholeOn().stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<LocalDate> wholeOn() {
    var waits = counted().flatMap(tube -> tube.waits().stream()).toList();
    boolean isWhole =
        counted().count() == order.test().specimens() && waits.stream().allMatch(Wait::isSettled);
    return isWhole
        ? waits.stream()
            .flatMap(wait -> wait.reading().stream())
            .map(Reading::toldOn)
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  public boolean isToConfirm() {
    return readings().anyMatch(reading -> !reading.isSettled());
  }

  public Progress progress() {
    return isFinal()
        ? Progress.FINAL
        : isToConfirm() ? Progress.TO_CONFIRM : missing() > 0 ? Progress.TO_TAKE : Progress.PENDING;
  }

  /** The day on which its last result can be final; nothing before all is taken. */
  public Optional<LocalDate> pendingUntil() {
    return missing() > 0 || isFinal()
        ? Optional.empty()
        : counted()
            .flatMap(tube -> tube.waits().stream())
            .filter(wait -> !wait.isSettled())
            .map(Wait::due)
            .max(Comparator.naturalOrder());
  }

  /** The result that counts: a positive before all others, else the last one of a whole test. */
  public Optional<Reading> deciding() {
    var worst =
        readings()
            .filter(reading -> weight(reading.finding()) > 0)
            .max(
                Comparator.comparingInt((Reading reading) -> weight(reading.finding()))
                    .thenComparing(this::stepOf)
                    .thenComparing(Reading::toldOn));
    return worst.isPresent() || !isFinal()
        ? worst
        : readings()
            .filter(reading -> reading.finding() != Finding.UNUSABLE)
            .max(Comparator.comparing(Reading::toldOn));
  }

  private Integer stepOf(Reading reading) {
    return order.test().steps().stream().map(TestKind.Step::id).toList().indexOf(reading.step());
  }

  private static int weight(Finding finding) {
    return switch (finding) {
      case POSITIVE -> 3;
      case OTHER -> 2;
      case INDETERMINATE -> 1;
      case NEGATIVE, MEASURED, UNUSABLE -> 0;
    };
  }

  public List<Alert> alerts() {
    var critical =
        readings()
            .filter(Reading::critical)
            .map(reading -> new Alert(Alert.Kind.CRITICAL, reading.answered()));
    var overdue =
        pending().stream()
            .filter(wait -> wait.isOverdue(day))
            .map(wait -> new Alert(Alert.Kind.OVERDUE, wait.late()));
    return Stream.concat(critical, overdue).toList();
  }

  /** Whether something calls that nobody has answered. */
  boolean calls() {
    return alerts().stream().anyMatch(alert -> alert.acknowledged().isEmpty());
  }

  public Tuberculosis tuberculosis() {
    if (!order.test().tellsTuberculosis()) {
      return Tuberculosis.NOT_TESTED;
    }
    if (isPositive(true)) {
      return Tuberculosis.CULTURE_POSITIVE;
    }
    return isPositive(false)
        ? Tuberculosis.SMEAR_POSITIVE
        : isFinal() ? Tuberculosis.NEGATIVE : Tuberculosis.PENDING;
  }

  /** Also before the second look, since a class may not wait for it. */
  private boolean isPositive(boolean ends) {
    return readings()
        .filter(reading -> reading.finding() == Finding.POSITIVE)
        .anyMatch(reading ->
            order.test().step(reading.step()).map(TestKind.Step::ends).orElse(false) == ends);
  }

  Asked asked() {
    var test = order.test();
    return new Asked(
        order.id(),
        test.code(),
        order.askedOn(),
        progress(),
        (int) counted().count(),
        test.specimens(),
        pendingUntil(),
        deciding().map(Reading::finding),
        deciding().map(Reading::value).orElse(""),
        finalOn(),
        alerts(),
        test.isConsented(),
        tuberculosis());
  }
}
