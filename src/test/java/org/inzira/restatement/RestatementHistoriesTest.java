package org.inzira.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.figures.definitions.Defining;
import org.inzira.figures.definitions.Definitions;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Random histories on the real ledger, published somewhere on the way: whatever came after, the
 * parts add up to the difference, in every figure and every cell.
 */
@InziraTest
@TestPropertySource(properties = "inzira.test.own=restatement")
class RestatementHistoriesTest {

  private static final Year YEAR = Year.of(2007);

  private static final List<String> CHANGING =
      List.of("people-resettled", "mhpss-beneficiaries", "osbp-construction-started");

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Figures figures;
  @Autowired FigureSnapshots snapshots;
  @Autowired Restatements restatements;
  @Autowired Defining defining;
  @Autowired Definitions definitions;

  @BeforeEach
  void leavesTheRequestOfTheTest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void addsUpToTheDifferenceWhateverHappenedSince(long seed) {
    var happenings = new Happenings(seed, YEAR, ledger, transactions);
    for (var step = 0; step < 15; step++) {
      happenings.happen();
    }
    var published = snapshots.take(YEAR);
    assertThat(restatements.of(published).figures()).isEmpty();

    for (var step = 0; step < 40; step++) {
      if (seed % 2 == 0 && happenings.random().nextInt(12) == 0) {
        define(CHANGING.get(happenings.random().nextInt(CHANGING.size())));
      }
      happenings.happen();
    }

    var restatement = restatements.of(published);
    assertThat(restatement.figures()).isNotEmpty();
    restatement.figures().forEach(figure -> addsUp(figure.total(), seed + " " + figure.figure()));
    restatement
        .figures()
        .forEach(
            figure -> figure.cells().forEach(cell -> addsUp(cell.difference(), seed + " " + cell)));
    assertThat(changes(restatement)).isEqualTo(changes(published));
  }

  private static void addsUp(Difference difference, String where) {
    assertThat(difference.unexplained()).as(where).isZero();
    assertThat(
            difference.byDefinition()
                + difference.byCause().values().stream().mapToLong(Long::longValue).sum())
        .as(where)
        .isEqualTo(difference.change());
  }

  /** What the restatement says of each number that changed, then and now. */
  private static Map<String, List<Long>> changes(Restatement restatement) {
    var changes = new HashMap<String, List<Long>>();
    restatement
        .figures()
        .forEach(figure -> {
          var total = figure.total();
          note(changes, figure.figure().value(), total.before().orElse(0), total.now().orElse(0));
          figure
              .cells()
              .forEach(cell ->
                  note(
                      changes,
                      figure.figure().value() + " " + cell.axis() + " " + cell.key(),
                      cell.difference().before().orElse(0),
                      cell.difference().now().orElse(0)));
        });
    return changes;
  }

  /** The same, read by other ways: figures of the snapshot, and figures of today. */
  private Map<String, List<Long>> changes(FigureSnapshot published) {
    var then = snapshots.figures(published);
    var changes = new HashMap<String, List<Long>>();
    for (var figure : figures.list()) {
      note(
          changes,
          figure.value(),
          then.get(figure, YEAR).value().orElse(0),
          figures.get(figure, YEAR).value().orElse(0));
      for (var axis : figures.axes(figure)) {
        if (then.axes(figure).contains(axis)) {
          var before = cells(then, figure, axis);
          var now = cells(figures, figure, axis);
          var keys = new java.util.HashSet<>(before.keySet());
          keys.addAll(now.keySet());
          keys.forEach(key ->
              note(
                  changes,
                  figure.value() + " " + axis + " " + key,
                  before.getOrDefault(key, 0L),
                  now.getOrDefault(key, 0L)));
        }
      }
    }
    return changes;
  }

  private static void note(Map<String, List<Long>> changes, String where, long before, long now) {
    if (before != now) {
      changes.put(where, List.of(before, now));
    }
  }

  private static Map<String, Long> cells(Figures shown, FigureId figure, Axis axis) {
    var cells = new HashMap<String, Long>();
    shown
        .breakdown(figure, YEAR, axis, Disclosure.IN_HOUSE)
        .cells()
        .forEach(cell -> cells.put(cell.key(), cell.value().orElseThrow()));
    return cells;
  }

  /** The next version counts less, or other things, or by other axes. */
  private void define(String name) {
    var last = definitions.list(new FigureId(name)).getLast().definition();
    var next = last.version() + 1;
    var isFewer = next % 2 == 0;
    var shape =
        switch (name) {
          case "people-resettled" ->
              "exclusive: [sex, age_band], " + (isFewer ? "where: {destination: [USA]}" : "");
          case "mhpss-beneficiaries" ->
              "overlapping: [month], where: {sex: [%s]}".formatted(isFewer ? "male" : "female");
          default -> "exclusive: [category], " + (isFewer ? "where: {place: [RW45-GATUNA]}" : "");
        };
    var text =
        """
        programme: %s
        figures:
          - {id: %s, version: %d, since: 2007, counted: %s, unit: %s, measures: [%s], %s,
             definition: {en: Counted otherwise., fr: Compté autrement.}}
        """
            .formatted(
                last.programme().code(),
                name,
                next,
                last.counted().name().toLowerCase(Locale.ROOT),
                last.unit(),
                last.measures().iterator().next().value(),
                shape.replaceFirst(", $", ""));
    defining.define("random.yaml", text, "A random change.").orThrow();
  }
}
