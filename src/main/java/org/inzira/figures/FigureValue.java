package org.inzira.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.inzira.figures.disclosure.Suppression;
import org.inzira.kernel.Programme;

/**
 * One figure of one year.
 *
 * @param unit what is counted ({@code people}, {@code items})
 * @param individuallyCounted people with an identity, each once; all of it for things and places
 * @param headcount people who were counted without identities
 * @param previous the value of the year before, empty when that year is not recorded
 */
public record FigureValue(
    FigureId id,
    Programme programme,
    String unit,
    Year year,
    Status status,
    long individuallyCounted,
    long headcount,
    OptionalLong previous,
    Optional<FigureNotes.Note> note,
    int definitionVersion) {

  /** Whether a figure has a value in a year, and whose word that is. */
  public enum Status {
    /** Records posted something in the year, even if it came back to zero. */
    RECORDED,
    /** A programme stated zero; nothing was posted. */
    NIL,
    /** Nobody said anything: never shown as zero. */
    NOT_RECORDED,
    /** Too small to leave the house, or telling of something that is. */
    WITHHELD;

    /** The code in the interface and in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The value; empty when nobody recorded it, or when it is withheld. */
  public OptionalLong value() {
    return status == Status.NOT_RECORDED || status == Status.WITHHELD
        ? OptionalLong.empty()
        : OptionalLong.of(individuallyCounted + headcount);
  }

  /** The change on the year before in per cent, one decimal; empty without both operands. */
  public Optional<BigDecimal> changePercent() {
    if (value().isEmpty() || previous.isEmpty() || previous.getAsLong() == 0) {
      return Optional.empty();
    }
    var before = BigDecimal.valueOf(previous.getAsLong());
    var change = BigDecimal.valueOf(value().getAsLong()).subtract(before);
    return Optional.of(change.movePointRight(2).divide(before, 1, RoundingMode.HALF_UP));
  }

  /** The same without its value, for a document that leaves the house. */
  public FigureValue withheld() {
    return with(
        status == Status.NOT_RECORDED ? status : Status.WITHHELD, 0, 0, OptionalLong.empty());
  }

  /** The same without the year before. */
  public FigureValue withoutPrevious() {
    return with(status, individuallyCounted, headcount, OptionalLong.empty());
  }

  /** The same with one sum where a part of it, counted one way or the other, is small. */
  public FigureValue withSmallPartsJoined() {
    return Suppression.isSmall(individuallyCounted) || Suppression.isSmall(headcount)
        ? withPartsJoined()
        : this;
  }

  /** The same with one sum. */
  public FigureValue withPartsJoined() {
    return with(status, individuallyCounted + headcount, 0, previous);
  }

  private FigureValue with(
      Status otherStatus, long individuals, long heads, OptionalLong otherPrevious) {
    return new FigureValue(
        id,
        programme,
        unit,
        year,
        otherStatus,
        individuals,
        heads,
        otherPrevious,
        note,
        definitionVersion);
  }
}
