package org.inzira.editions;

import java.time.Clock;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.LedgerReader;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.ReviewReadings;
import org.inzira.review.ReviewReadings.Fault;
import org.inzira.review.ReviewReadings.Proof;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.ReviewDocument;
import org.springframework.stereotype.Component;

/**
 * Publishes: reads everything as of one moment, makes all documents from it, and only then, in one
 * transaction, closes the year and stores them. Were a record posted meanwhile, the documents would
 * lack it and the closing would not say so: then all is made once more.
 */
@Component
class Publishing {

  private static final int TRIES_MAX = 3;

  /** What is published, and how it stood when it was read. */
  private record Taken(List<Step> steps, Proof proof, ReviewContent content) {}

  private final Steps steps;
  private final EditionRows rows;
  private final PublishedFigures figures;
  private final ReviewReadings readings;
  private final ReviewDocuments documents;
  private final Renderings renderings;
  private final Ledger ledger;
  private final LedgerReader blocks;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;

  Publishing(
      Steps steps,
      EditionRows rows,
      PublishedFigures figures,
      ReviewReadings readings,
      ReviewDocuments documents,
      Renderings renderings,
      Ledger ledger,
      LedgerReader blocks,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock) {
    this.steps = steps;
    this.rows = rows;
    this.figures = figures;
    this.readings = readings;
    this.documents = documents;
    this.renderings = renderings;
    this.ledger = ledger;
    this.blocks = blocks;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
  }

  /** Why nothing can be published now; none when it can. Every finding stands with its place. */
  List<Refusal> refusals(Year year) {
    return transactions.snapshot(() -> refusals(steps.list(year), readings.proof(year)));
  }

  private static List<Refusal> refusals(List<Step> past, Proof proof) {
    var refusals = new ArrayList<>(Rules.publish(Stage.of(past), proof.reading()));
    proof.faults().forEach(fault -> refusals.add(refusal(fault)));
    return refusals;
  }

  /** A finding, with the chapter, line and column where it stands. */
  static Refusal refusal(Fault fault) {
    return fault.refusal().at(EditionSentences.place(fault));
  }

  /** Publishes the year's next edition, and says after each document that it is made. */
  Outcome<Edition> publish(Year year, Runnable made) {
    for (int tried = 1; tried <= TRIES_MAX; tried++) {
      var taken = take(year);
      var refusals = refusals(taken.steps(), taken.proof());
      if (refusals.isEmpty() && !documents.isRecorded(taken.content())) {
        refusals = List.of(Refusal.of("ED-013", year.toString()));
      }
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var outcome = publish(taken, made);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return Outcome.refused(Refusal.of("ED-014"));
  }

  private Taken take(Year year) {
    return transactions.snapshot(
        () -> new Taken(steps.list(year), readings.proof(year), documents.take(year).lasting()));
  }

  /** Empty when a record was posted while the documents were made. */
  private Optional<Outcome<Edition>> publish(Taken taken, Runnable made) {
    var edition = edition(taken.content());
    var mark =
        new EditionMark(
            edition.number(), edition.publishedAt(), edition.contentHash(), Optional.empty());
    var published = figures.before(edition);
    var files = renderings.make(taken.content(), published, mark, made);
    var outcome = transactions.write(() -> store(taken, edition, files));
    return outcome instanceof Outcome.Refused<Edition>(var refusals)
            && refusals.getFirst().code().equals("ED-014")
        ? Optional.empty()
        : Optional.of(outcome);
  }

  private Edition edition(ReviewContent content) {
    var year = content.year();
    return new Edition(
        year,
        rows.list(year).stream().mapToInt(Edition::number).max().orElse(0) + 1,
        acting.account(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        content.anchor(),
        documents.citation(content, Locale.ENGLISH),
        Versions.running(),
        ReviewDocument.hash(content.bytes()),
        Optional.empty(),
        Optional.empty());
  }

  /** Closing comes first: it holds the ledger's lock, so that nothing is posted beside it. */
  private Outcome<Edition> store(Taken taken, Edition edition, List<ReviewDocument> files) {
    var year = edition.year();
    if (!blocks.closings().containsKey(year)
        && ledger.close(year) instanceof Outcome.Refused<Year>(var refusals)) {
      return Outcome.refused(refusals);
    }
    var step =
        Step.published(
            taken.steps().size() + 1,
            edition.account(),
            edition.publishedAt(),
            taken.proof().reading().hash(),
            edition.number());
    if (!steps.add(year, step)) {
      return Outcome.refused(Refusal.of("ED-015"));
    }
    if (!taken.content().tellsTheSame(documents.take(year).lasting())) {
      return Outcome.refused(Refusal.of("ED-014"));
    }
    rows.add(edition, taken.content().bytes());
    files.forEach(file -> rows.add(edition, file));
    trail.did("edition-published", edition.name());
    return Outcome.done(edition);
  }
}
