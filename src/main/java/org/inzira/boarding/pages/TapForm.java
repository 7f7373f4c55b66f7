package org.inzira.boarding.pages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.boarding.Presence;
import org.inzira.boarding.Tap;
import org.inzira.flights.FlightId;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.Reason;

/** Reads a tap as a form or a phone sends it; empty when it is not one. */
final class TapForm {

  private static final int SEEN_DIGITS_MAX = 18;

  private TapForm() {}

  static Optional<Tap> read(FlightId flight, Map<String, String> form) {
    try {
      var seen = form.getOrDefault("seen", "0");
      return Presence.find(form.getOrDefault("presence", ""))
          .filter(presence -> seen.matches("[0-9]{1," + SEEN_DIGITS_MAX + "}"))
          .map(presence ->
              new Tap(
                  UUID.fromString(form.getOrDefault("tap", "")),
                  flight,
                  new PersonId(UUID.fromString(form.getOrDefault("person", ""))),
                  presence,
                  presence == Presence.BOARDED
                      ? Optional.empty()
                      : reason(form.getOrDefault("reason", "")),
                  Long.parseLong(seen),
                  times(form)));
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  static Optional<Reason> reason(String code) {
    return Arrays.stream(Reason.values()).filter(reason -> reason.code().equals(code)).findFirst();
  }

  private static Tap.Times times(Map<String, String> form) {
    var device = form.getOrDefault("device_at", "");
    return device.isEmpty()
        ? Tap.Times.NOW
        : Tap.Times.of(
            Instant.parse(device), Instant.parse(form.getOrDefault("device_sent_at", device)));
  }
}
