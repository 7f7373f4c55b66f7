package org.inzira.editions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Year;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.editions.Edition.Withdrawal;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.review.Reading;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.ReviewReadings;
import org.springframework.stereotype.Service;

/** The way of a review to an edition, and what is done with an edition after. */
@Service
class Editions {

  /** As many random bytes as nobody guesses. */
  private static final int TOKEN_BYTES = 24;

  private final Steps steps;
  private final EditionRows rows;
  private final ReviewReadings readings;
  private final ReviewDocuments documents;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Editions(
      Steps steps,
      EditionRows rows,
      ReviewReadings readings,
      ReviewDocuments documents,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock) {
    this.steps = steps;
    this.rows = rows;
    this.readings = readings;
    this.documents = documents;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
  }

  /** What was done with the coming edition of a year, oldest first. */
  List<Step> steps(Year year) {
    return steps.list(year);
  }

  /** Hands the texts as they stand to a second person. */
  Outcome<Reading> submit(Year year) {
    var now = readings.read(year);
    return step(
        year,
        stage -> Rules.submit(stage, now, () -> isTold(year, now)),
        number -> Step.submitted(number, acting.account(), clock.instant(), now),
        now);
  }

  /**
   * Whether the last edition of a year stands, and would print the same if it were made today; of
   * texts that read otherwise than what was published nothing else is compared.
   */
  boolean isTold(Year year, Reading now) {
    return steps.list(year).getLast().textHash().equals(now.hash()) && isTold(year);
  }

  private boolean isTold(Year year) {
    return rows.list(year).stream()
        .findFirst()
        .filter(last -> last.withdrawal().isEmpty())
        .map(last -> ReviewContent.read(rows.content(last)))
        .map(read -> read.map(content -> content.tellsTheSame(documents.take(year).lasting())))
        .map(same -> same instanceof Outcome.Done<Boolean>(var told) && told)
        .orElse(false);
  }

  /** Approves what was read, by its hash. */
  Outcome<Reading> approve(Year year, String read) {
    var now = readings.read(year);
    return step(
        year,
        stage -> Rules.approve(stage, now, read, acting.account()),
        number -> Step.approved(number, acting.account(), clock.instant(), read),
        now);
  }

  /** Gives it back to who writes. */
  Outcome<String> sendBack(Year year, String reason) {
    var stated = reason.strip();
    return step(
        year,
        stage -> Rules.sendBack(stage, stated),
        number -> Step.sentBack(number, acting.account(), clock.instant(), stated),
        stated);
  }

  private <T> Outcome<T> step(
      Year year, Function<Stage, List<Refusal>> rule, Function<Integer, Step> next, T result) {
    return transactions.write(() -> {
      var past = steps.list(year);
      var refusals = rule.apply(Stage.of(past));
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var step = next.apply(past.size() + 1);
      if (!steps.add(year, step)) {
        return Outcome.refused(Refusal.of("ED-015"));
      }
      trail.did("edition-" + step.kind().code(), year.toString());
      return Outcome.done(result);
    });
  }

  /** Takes an edition back, with a reason; its documents stay. */
  Outcome<Edition> withdraw(Year year, int number, String reason) {
    var stated = reason.strip();
    var refusals = Rules.reason(stated);
    return refusals.isEmpty()
        ? transactions.write(() -> with(year, number, edition -> withdraw(edition, stated)))
        : Outcome.refused(refusals);
  }

  private Outcome<Edition> withdraw(Edition edition, String reason) {
    if (!rows.withdraw(edition, new Withdrawal(acting.account(), clock.instant(), reason))) {
      return Outcome.refused(Refusal.of("ED-017"));
    }
    trail.did("edition-withdrawn", edition.name());
    return Outcome.done(edition);
  }

  /**
   * Lets anybody who is told the address read the public documents, or nobody any more. An address
   * that was switched off never comes back: switched on again, it is another.
   */
  Outcome<Edition> link(Year year, int number, boolean on) {
    return transactions.write(() -> with(year, number, edition -> link(edition, on)));
  }

  private Outcome<Edition> link(Edition edition, boolean on) {
    if (edition.token().isPresent() == on) {
      return Outcome.done(edition);
    }
    if (on && edition.withdrawal().isPresent()) {
      return Outcome.refused(Refusal.of("ED-018"));
    }
    var switched = on ? Optional.of(token()) : Optional.<String>empty();
    if (!rows.link(edition, switched, acting.account(), clock.instant())) {
      return Outcome.refused(Refusal.of("ED-015"));
    }
    trail.did(on ? "edition-link-on" : "edition-link-off", edition.name());
    return Outcome.done(edition);
  }

  private String token() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Outcome<Edition> with(Year year, int number, Function<Edition, Outcome<Edition>> verb) {
    return rows.find(year, number)
        .map(verb)
        .orElseGet(
            () -> Outcome.refused(Refusal.of("ED-019", year.toString(), Integer.toString(number))));
  }
}
