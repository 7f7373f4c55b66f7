package org.inzira.boarding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;

/**
 * A version of a flight’s manifest, as it was closed. What changes afterwards makes another.
 *
 * @param hash the SHA-256 of the hash before it and of what it says
 */
public record Manifest(
    FlightId flight,
    int number,
    State state,
    List<Line> lines,
    String hash,
    Instant closedAt,
    AccountName closedBy) {

  static final String BEGINNING = "0".repeat(64);

  public Manifest {
    lines = List.copyOf(lines);
  }

  /** What a version says: who shall board, or who has. */
  public enum State {
    CLOSED,
    BOARDED;

    /** The code in messages and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the same passengers stand on it in the same way, whoever of them came. */
  public boolean lists(List<Line> others) {
    return lines.stream()
        .map(line -> line.with(Optional.empty(), Optional.empty()))
        .toList()
        .equals(others);
  }

  /** Whether it says this. */
  boolean says(State other, List<Line> others) {
    return state == other && lines.equals(others);
  }

  static String written(List<Line> lines) {
    return lines.stream().map(Line::written).collect(Collectors.joining("\n"));
  }

  static String hash(String before, FlightId flight, State state, List<Line> lines) {
    var said = String.join("\n", before, flight.value().toString(), state.code(), written(lines));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
