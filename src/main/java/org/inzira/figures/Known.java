package org.inzira.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Block;
import org.inzira.ledger.LedgerReader;
import org.inzira.page.Wording;

/**
 * What was known at the end of a day in the mission's zone: all that the ledger had sealed by then.
 *
 * @param last the last block sealed by then; empty before the first
 * @param first the first block of all, for whoever asks about a day before it
 * @param end the moment when the day ends
 * @param over whether it has ended
 */
public record Known(
    LocalDate on, Optional<Block> last, Optional<Block> first, Instant end, boolean over) {

  /**
   * The choice of a day as of which figures are shown.
   *
   * @param day the day chosen, or empty
   * @param sentence what the numbers on the page are
   */
  record KnownForm(String address, String day, String latest, String sentence) {

    static KnownForm of(Figures figures, String address, Clock clock, Wording wording) {
      var known = figures.known();
      return new KnownForm(
          address,
          known.map(day -> day.on().toString()).orElse(""),
          LocalDate.now(clock).toString(),
          known
              .map(day -> day.sentence(wording))
              .orElseGet(() -> wording.text("figures.known.explain")));
    }
  }

  /** The parameter of addresses that chooses a day. */
  public static final String PARAMETER = "as_known_on";

  private static final Pattern FORM = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

  /**
   * What was known on a day as somebody wrote it; refused is what is no day, or has yet to come.
   */
  static Outcome<Known> of(String written, LedgerReader ledger, Clock clock) {
    var day = day(written);
    if (day.isEmpty()) {
      return Outcome.refused(Refusal.of("FI-010", written));
    }
    var today = LocalDate.now(clock);
    if (day.get().isAfter(today)) {
      return Outcome.refused(Refusal.of("FI-011", day.get().toString(), today.toString()));
    }
    var end = day.get().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return Outcome.done(
        new Known(
            day.get(),
            ledger.findLastBlock(end),
            ledger.findFirstBlock(),
            end,
            day.get().isBefore(today)));
  }

  /** The number of the last block; empty before the first. */
  public OptionalLong block() {
    return last.map(Block::number).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /** The same address for this day. */
  public String keep(String address) {
    var day = PARAMETER + "=" + URLEncoder.encode(on.toString(), StandardCharsets.UTF_8);
    var parts = address.split("#", 2);
    return parts[0]
        + (parts[0].contains("?") ? "&" : "?")
        + day
        + (parts.length > 1 ? "#" + parts[1] : "");
  }

  /** What this means, in a sentence for who reads the numbers. */
  public String sentence(Wording wording) {
    if (last.isPresent()) {
      var block = Long.toString(last.get().number());
      return wording.text(over ? "figures.known" : "figures.known.today", wording.day(on), block);
    }
    return first
        .map(block ->
            wording.text("figures.known.before", wording.day(on), wording.moment(block.sealedAt())))
        .orElseGet(() -> wording.text("figures.known.nothing", wording.day(on)));
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return FORM.matcher(written).matches()
          ? Optional.of(LocalDate.parse(written))
          : Optional.empty();
    } catch (DateTimeParseException impossible) {
      return Optional.empty();
    }
  }
}
