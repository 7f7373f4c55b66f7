package org.inzira.health.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.inzira.health.stock.StockCard.Line;
import org.junit.jupiter.api.Test;

/** Stock by the card, beside the same told with paper and pencil. */
class StockCardTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private long last;

  @Test
  void addsWhatCameAndTakesWhatWent() {
    var card =
        card(
            line(0, Movement.RECEIVED, 100),
            line(1, Movement.GIVEN, 1),
            line(1, Movement.WASTED, 9),
            line(2, Movement.RETURNED, 20),
            line(3, Movement.EXPIRED, 5),
            line(3, Movement.USED, 4));

    assertThat(card.balance()).isEqualTo(61);
    assertThat(card.shortfall()).isEmpty();
    assertThat(card.openedOn()).isEqualTo(DAY);
  }

  @Test
  void leavesOutDosesFromBeforeAnythingWasKnownOfTheLot() {
    var card = card(line(0, Movement.GIVEN, 1), line(1, Movement.RECEIVED, 5));

    assertThat(card.balance()).isEqualTo(5);
    assertThat(card(line(0, Movement.GIVEN, 1)).isOpen()).isFalse();
  }

  @Test
  void takesTheDoseFromWhatCameOnTheSameDayHoweverLateThatWasWrittenDown() {
    assertThat(card(line(0, Movement.GIVEN, 1), line(0, Movement.RECEIVED, 5)).balance())
        .isEqualTo(4);
  }

  @Test
  void letsACountStandForAllBeforeItAndNothingAfterIt() {
    var card =
        card(
            line(0, Movement.RECEIVED, 10),
            line(2, Movement.GIVEN, 1),
            line(2, Movement.COUNTED, 7),
            line(2, Movement.GIVEN, 1),
            line(1, Movement.GIVEN, 1));

    assertThat(card.balance()).isEqualTo(6);
    assertThat(card.steps())
        .filteredOn(step -> step.line().movement() == Movement.COUNTED)
        .singleElement()
        .satisfies(step -> assertThat(step.change()).isEqualTo(-1));
  }

  @Test
  void fallsShortOnTheDayOnItsOwnThoughMoreComesLater() {
    var taken = line(1, Movement.USED, 11);
    var card = card(line(0, Movement.RECEIVED, 10), taken, line(2, Movement.RECEIVED, 10));

    assertThat(card.shortfall())
        .hasValueSatisfying(step -> {
          assertThat(step.line()).isEqualTo(taken);
          assertThat(step.balance()).isEqualTo(-1);
        });
    assertThat(card(line(0, Movement.USED, 1)).shortfall()).isPresent();
  }

  @Test
  void saysWhetherAnyOfItWasThereOnADay() {
    var card =
        card(
            line(0, Movement.RECEIVED, 2),
            line(3, Movement.USED, 2),
            line(5, Movement.RECEIVED, 4),
            line(5, Movement.USED, 4));

    assertThat(card.stoodOn(DAY.minusDays(1))).isFalse();
    assertThat(card.stoodOn(DAY)).isTrue();
    assertThat(card.stoodOn(DAY.plusDays(3))).isTrue();
    assertThat(card.stoodOn(DAY.plusDays(4))).isFalse();
    assertThat(card.stoodOn(DAY.plusDays(5))).isTrue();
    assertThat(card.stoodOn(DAY.plusDays(9))).isFalse();
  }

  @Test
  void comesToWhatPaperAndPencilSayWhateverTheOrder() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var lines = new ArrayList<Line>();
      for (int at = 0; at < 1 + random.nextInt(40); at++) {
        var movement = List.of(Movement.values()).get(random.nextInt(Movement.values().length));
        long doses = movement == Movement.GIVEN ? 1 : random.nextInt(12);
        lines.add(line(random.nextInt(12), movement, doses));
      }
      var told = List.copyOf(lines);
      Collections.shuffle(lines, random);
      var card = StockCard.of(lines);

      var paper = paper(told);
      assertThat(card.balance()).as("seed %d", seed).isEqualTo(paper[0]);
      assertThat(card.shortfall().isPresent()).as("seed %d", seed).isEqualTo(paper[1] < 0);
    }
  }

  /** What there is at the end and the least there was: day by day, as the custodian writes. */
  private static long[] paper(List<Line> told) {
    long there = 0;
    long least = 0;
    boolean begun = false;
    for (int day = 0; day < 12; day++) {
      var on = DAY.plusDays(day);
      var today = told.stream().filter(line -> line.on().equals(on)).toList();
      for (var line : today) {
        if (line.movement() == Movement.RECEIVED) {
          there += line.doses();
          least = Math.min(least, there);
          begun = true;
        }
      }
      for (var line : today) {
        if (line.movement() == Movement.COUNTED) {
          there = line.doses();
          begun = true;
        } else if (line.movement() == Movement.GIVEN) {
          there -= begun ? 1 : 0;
        } else if (line.movement() != Movement.RECEIVED) {
          there -= line.doses();
          begun = true;
        }
        least = Math.min(least, there);
      }
    }
    return new long[] {there, least};
  }

  private static StockCard card(Line... lines) {
    return StockCard.of(List.of(lines));
  }

  /** Identifiers grow as they do in the application. */
  private Line line(int day, Movement movement, long doses) {
    return new Line(new UUID(++last, 0), DAY.plusDays(day), movement, doses);
  }
}
