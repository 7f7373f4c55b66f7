package org.inzira.health.cold;

import java.util.Optional;
import java.util.regex.Pattern;

/** A temperature in tenths of a degree, so that nothing is rounded. */
public record Celsius(int tenths) implements Comparable<Celsius> {

  private static final int DEGREES_MAX = 100;
  private static final Pattern WRITTEN = Pattern.compile("([+\\-−–]?)([0-9]{1,3})([.,]([0-9])0*)?");

  /** What was written, with a point or a comma and whichever dash a keyboard makes of a minus. */
  public static Optional<Celsius> read(String written) {
    var matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int degrees = Integer.parseInt(matcher.group(2));
    int tenths = 10 * degrees + (matcher.group(4) == null ? 0 : matcher.group(4).charAt(0) - '0');
    boolean isBelow = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
    return degrees > DEGREES_MAX
        ? Optional.empty()
        : Optional.of(new Celsius(isBelow ? -tenths : tenths));
  }

  /** As records hold it: {@code -0.5}. */
  public String written() {
    int whole = Math.abs(tenths) / 10;
    return (tenths < 0 ? "-" : "") + whole + "." + Math.abs(tenths) % 10;
  }

  @Override
  public int compareTo(Celsius other) {
    return Integer.compare(tenths, other.tenths);
  }
}
