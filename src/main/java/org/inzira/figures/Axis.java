package org.inzira.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inzira.kernel.Sex;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Standing;

/** By what a figure may be broken down. A fact that lacks the value stands under "unknown". */
public enum Axis {
  SEX,
  AGE_BAND,
  SEX_AGE_BAND,
  NATIONALITY,
  PLACE,
  SITE,
  ASYLUM_COUNTRY,
  DESTINATION,
  RESIDENCE,
  BORDER_WITH,
  ITEM,
  TOPIC,
  CATEGORY,
  PATHWAY,
  OUTCOME,
  PURPOSE,
  TARGET_GROUP,
  MODE,
  DURATION,
  MONTH;

  /** The key of what carries no value. */
  public static final String UNKNOWN = "unknown";

  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();

  /** Bands of days, from the shortest; the measure that has them carries them as its category. */
  private static final List<String> DURATIONS =
      List.of("0-7", "8-14", "15-30", "31-60", "61-and-more");

  private static final List<String> SEXES = Arrays.stream(Sex.values()).map(Sex::code).toList();

  /** The name in definitions, addresses and messages ({@code sex+age_band}). */
  public String code() {
    return this == SEX_AGE_BAND ? "sex+age_band" : name().toLowerCase(Locale.ROOT);
  }

  /** The axis with this name; a space stands for the plus that an address may have lost. */
  public static Optional<Axis> find(String code) {
    var written = code.replace(' ', '+');
    return Arrays.stream(values()).filter(axis -> axis.code().equals(written)).findAny();
  }

  /** The keys of an axis that has an order of its own, without unknown; none of the others. */
  public List<String> keys() {
    return switch (this) {
      case SEX -> SEXES;
      case AGE_BAND -> Arrays.stream(AgeBand.values()).map(AgeBand::code).toList();
      case MONTH -> MONTHS;
      case DURATION -> DURATIONS;
      default -> List.of();
    };
  }

  /** The key under which a fact stands. */
  public String key(Standing standing) {
    return switch (this) {
      case SEX_AGE_BAND -> SEX.key(standing) + "+" + AGE_BAND.key(standing);
      case AGE_BAND ->
          AgeBand.of(standing.dimensions().find(Dimension.AGE_YEARS))
              .map(AgeBand::code)
              .orElse(UNKNOWN);
      case MONTH -> Integer.toString(standing.happenedOn().getMonthValue());
      default -> standing.dimensions().find(dimension()).orElse(UNKNOWN);
    };
  }

  /** The dimension of the ledger that it reads; asked only of axes that read exactly one. */
  Dimension dimension() {
    return this == DURATION ? Dimension.CATEGORY : Dimension.valueOf(name());
  }

  /** The axes to whose cells its own add up; knowing both gives hidden cells away. */
  public Set<Axis> coarser() {
    return switch (this) {
      case SEX_AGE_BAND -> Set.of(SEX, AGE_BAND);
      case SITE -> Set.of(PLACE);
      default -> Set.of();
    };
  }

  /** Whether its cells have an order of their own, whatever their values. */
  boolean isOrdered() {
    return switch (this) {
      case SEX, AGE_BAND, SEX_AGE_BAND, DURATION, MONTH -> true;
      default -> false;
    };
  }

  /** Where a cell stands in that order. */
  int rank(String key) {
    return switch (this) {
      case SEX -> SEXES.indexOf(key);
      case AGE_BAND -> AgeBand.find(key).map(AgeBand::ordinal).orElse(AgeBand.values().length);
      case SEX_AGE_BAND -> {
        var plus = key.indexOf('+');
        yield SEX.rank(key.substring(0, plus)) * 10 + AGE_BAND.rank(key.substring(plus + 1));
      }
      case MONTH -> Integer.parseInt(key);
      case DURATION -> DURATIONS.indexOf(key);
      default -> 0;
    };
  }

  /** Whether a key has the form of this axis. */
  public boolean accepts(String key) {
    return switch (this) {
      case SEX_AGE_BAND -> {
        var plus = key.indexOf('+');
        yield plus > 0
            && SEX.accepts(key.substring(0, plus))
            && AGE_BAND.accepts(key.substring(plus + 1));
      }
      case AGE_BAND -> key.equals(UNKNOWN) || AgeBand.find(key).isPresent();
      case MONTH -> MONTHS.contains(key);
      default -> key.equals(UNKNOWN) || dimension().accepts(key);
    };
  }

  /** The age bands of every figure, in whole years at the event, both ends included. */
  enum AgeBand {
    UNDER_FIVE("0-4", 0, 4),
    CHILD("5-11", 5, 11),
    ADOLESCENT("12-17", 12, 17),
    ADULT("18-59", 18, 59),
    OLDER("60+", 60, 999);

    private static final int AGE_YEARS_MAX = 130;

    private final String code;
    private final int from;
    private final int to;

    AgeBand(String code, int from, int to) {
      this.code = code;
      this.from = from;
      this.to = to;
    }

    String code() {
      return code;
    }

    /** The band of an age as the ledger writes it; empty when it is not known. */
    static Optional<AgeBand> of(Optional<String> ageYears) {
      return ageYears.map(Integer::parseInt).map(AgeBand::of);
    }

    static Optional<AgeBand> find(String code) {
      return Arrays.stream(values()).filter(band -> band.code.equals(code)).findAny();
    }

    /** Every age of the band as the ledger writes it, for asking it for entries. */
    Set<String> ages() {
      return IntStream.rangeClosed(from, Math.min(to, AGE_YEARS_MAX))
          .mapToObj(Integer::toString)
          .collect(Collectors.toUnmodifiableSet());
    }

    private static AgeBand of(int ageYears) {
      return Arrays.stream(values()).filter(band -> ageYears <= band.to).findFirst().orElse(OLDER);
    }
  }
}
