package org.inzira.clearances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a new version of a rule moves on the journeys that are still planned. */
@Component
public class RuleChange {

  /** A journey whose days or standing are others now. */
  public record Moved(FamilyWindow before, FamilyWindow after) {

    boolean isMoved() {
      return !before.window().equals(after.window())
          || !before.firm().equals(after.firm())
          || before.verdict() != after.verdict();
    }
  }

  /** What moved, and of how many. */
  public record Movements(List<Moved> moved, int journeys) {}

  private final ClearanceDesk desk;
  private final RuleShelf shelf;

  RuleChange(ClearanceDesk desk, RuleShelf shelf) {
    this.desk = desk;
    this.shelf = shelf;
  }

  /** What a version moves, beside the version before it; both as signed now. */
  public Movements of(Rule rule) {
    var book = shelf.book();
    var signed = shelf.signed(book);
    var before = book.on(rule.since().minusDays(1), signed);
    var after = book.on(rule.since(), signed);
    return between(before, after, shelf.today());
  }

  private Movements between(Rules before, Rules after, LocalDate today) {
    var was = new Evaluation(before, today);
    var is = new Evaluation(after, today);
    var moved = new ArrayList<Moved>();
    int[] journeys = {0};
    desk.eachOpen((journey, held) -> {
      journeys[0]++;
      var both = new Moved(was.of(journey, held), is.of(journey, held));
      if (both.isMoved()) {
        moved.add(both);
      }
    });
    return new Movements(List.copyOf(moved), journeys[0]);
  }
}
