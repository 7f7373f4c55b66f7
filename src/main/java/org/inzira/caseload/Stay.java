package org.inzira.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;

/**
 * A case at one stage, from the day on which it came there to the day on which it went on.
 *
 * @param nth the how manyth stay of its case, from nought
 * @param reason why it ended or went back, as far as it was said
 */
record Stay(
    CaseId id,
    int nth,
    String destination,
    Stage stage,
    Optional<LocalDate> entered,
    Optional<LocalDate> left,
    Went went,
    Optional<Reason> reason) {

  /** How a case went from a stage. */
  enum Went {
    /** It is there still. */
    THERE,
    ON,
    BACK,
    ENDED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The stays of a case, the first first; a stage at which all is over is none. */
  static List<Stay> of(CaseFile file) {
    var passages = withoutRepeats(file.passages());
    var stays = new ArrayList<Stay>();
    for (int at = 0; at < passages.size(); at++) {
      var passage = passages.get(at);
      if (passage.stage().isOpen()) {
        var next =
            at + 1 < passages.size()
                ? Optional.of(passages.get(at + 1))
                : Optional.<Passage>empty();
        stays.add(stay(file, stays.size(), passage, next));
      }
    }
    return List.copyOf(stays);
  }

  private static Stay stay(CaseFile file, int nth, Passage passage, Optional<Passage> next) {
    return new Stay(
        file.id(),
        nth,
        file.destination().value(),
        passage.stage(),
        passage.on(),
        next.flatMap(Passage::on),
        next.map(one -> went(passage.stage(), one.stage())).orElse(Went.THERE),
        next.flatMap(Passage::reason));
  }

  private static Went went(Stage from, Stage to) {
    if (to == Stage.ENDED) {
      return Went.ENDED;
    }
    return to.compareTo(from) > 0 ? Went.ON : Went.BACK;
  }

  /** Passing to the stage where one is already is no passage; the first day counts. */
  private static List<Passage> withoutRepeats(List<Passage> passages) {
    var kept = new ArrayList<Passage>();
    for (var passage : passages) {
      if (kept.isEmpty() || kept.getLast().stage() != passage.stage()) {
        kept.add(passage);
      }
    }
    return kept;
  }
}
