package org.inzira.health.referrals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.RecordKey;
import org.inzira.registers.KeptRecord;

/**
 * A specialist who was asked.
 *
 * @param question what is asked of them
 * @param answer empty while none is there
 * @param closed why no answer is waited for, or empty
 * @param savedBy who recorded it last
 */
public record Referral(
    UUID id,
    RecordKey key,
    int version,
    UUID examination,
    String specialty,
    String question,
    LocalDate sentOn,
    String sentTo,
    Optional<Answer> answer,
    String closed,
    String savedBy) {

  /** What they answered. */
  public record Answer(LocalDate on, String said, String by) {}

  /** How far it has come. */
  public enum Standing {
    OPEN,
    ANSWERED,
    CLOSED;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Referral of(KeptRecord kept) {
    var values = kept.values();
    return new Referral(
        kept.id(),
        kept.key(),
        kept.version(),
        values.reference("examination").orElseThrow(),
        values.text("specialty").orElseThrow(),
        values.text("question").orElseThrow(),
        values.day("sent_on").orElseThrow(),
        values.text("sent_to").orElseThrow(),
        values
            .day("answered_on")
            .map(on ->
                new Answer(
                    on,
                    values.text("answer").orElseThrow(),
                    values.text("answered_by").orElseThrow())),
        values.text("closed_reason").orElse(""),
        kept.savedBy());
  }

  /** Whether its answer is there, or waited for, or not waited for any more. */
  public Standing standing() {
    return answer.isPresent()
        ? Standing.ANSWERED
        : closed.isEmpty() ? Standing.OPEN : Standing.CLOSED;
  }
}
