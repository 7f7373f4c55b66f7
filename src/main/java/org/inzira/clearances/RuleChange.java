package org.inzira.clearances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.inzira.clearances.rules.RuleShelf;
import org.springframework.stereotype.Component;

/** What a new version of a rule moves on the journeys that are still planned. */
@Component
public class RuleChange {

  /** A journey whose days or standing are others now; no more of it is kept, for there are many. */
  public record Moved(Journey journey, Standing before, Standing after) {}

  /** When those on a journey may travel, and how it stands on the planned day. */
  public record Standing(Window window, Window firm, FamilyWindow.Verdict verdict) {

    static Standing of(FamilyWindow family) {
      return new Standing(family.window(), family.firm(), family.verdict());
    }
  }

  /**
   * What moved, and of how many journeys.
   *
   * @param moved in the order in which journeys are kept
   */
  public record Movements(List<Moved> moved, int journeys) {

    /** How many people are on the journeys that moved. */
    public int people() {
      return moved.stream().mapToInt(one -> one.journey().travellers().size()).sum();
    }
  }

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
      var stood = Standing.of(was.of(journey, held));
      var stands = Standing.of(is.of(journey, held));
      if (!stood.equals(stands)) {
        moved.add(new Moved(journey, stood, stands));
      }
    });
    return new Movements(List.copyOf(moved), journeys[0]);
  }
}
