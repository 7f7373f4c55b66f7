package org.inzira.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
  MONTH;

  /** The key of what carries no value. */
  public static final String UNKNOWN = "unknown";

  /** The name in definitions, addresses and messages ({@code sex+age_band}). */
  public String code() {
    return this == SEX_AGE_BAND ? "sex+age_band" : name().toLowerCase(Locale.ROOT);
  }

  /** The axis with this name; a space stands for the plus that an address may have lost. */
  public static Optional<Axis> find(String code) {
    var written = code.replace(' ', '+');
    return Arrays.stream(values()).filter(axis -> axis.code().equals(written)).findAny();
  }

  /** The key under which a fact stands. */
  String key(Standing standing) {
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
    return Dimension.valueOf(name());
  }

  /** Whether its cells add up to those of coarser axes; knowing both gives hidden cells away. */
  boolean isNested() {
    return this == SEX_AGE_BAND || this == SITE;
  }
}
