package org.inzira.editions;

import java.util.ArrayList;
import java.util.List;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.LedgerProof;
import org.inzira.page.Wording;
import org.inzira.review.ReviewContent;
import org.inzira.review.documents.ReviewDocument;
import org.springframework.stereotype.Component;

/** Recomputes what an edition says of itself. */
@Component
class EditionCheck {

  private final EditionRows rows;
  private final LedgerProof ledger;

  EditionCheck(EditionRows rows, LedgerProof ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  /** What does not fit, each in a sentence. */
  List<String> faults(Edition edition, Wording words) {
    var number = Integer.toString(edition.number());
    var faults = new ArrayList<String>();
    var content = rows.content(edition);
    if (!ReviewDocument.hash(content).equals(edition.contentHash())) {
      faults.add(words.text("editions.command.content", number));
    }
    if (ReviewContent.read(content) instanceof Outcome.Refused<ReviewContent>) {
      faults.add(words.text("editions.command.unreadable", number));
    }
    for (var file : rows.files(edition)) {
      if (!ReviewDocument.hash(rows.bytes(edition, file.key())).equals(file.hash())) {
        faults.add(words.text("editions.command.bytes", number, file.name()));
      }
    }
    if (!ledger.holds(edition.anchor())) {
      faults.add(words.text("editions.command.anchor", number, edition.anchor()));
    }
    return faults;
  }

  /** That all fits. */
  String fits(Edition edition, Wording words) {
    return words.text(
        "editions.command.fits",
        Integer.toString(edition.number()),
        words.number(rows.files(edition).size()),
        edition.anchor());
  }
}
