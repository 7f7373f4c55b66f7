package org.inzira.figures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

  @Test
  void hidesNothingWhenEveryCellIsLargeEnough() {
    assertThat(Suppression.hidden(Map.of("CAN", 5L, "USA", 70L))).isEmpty();
  }

  @Test
  void doesNotHideEmptyCells() {
    assertThat(Suppression.hidden(Map.of("CAN", 0L, "USA", 70L))).isEmpty();
  }

  @Test
  void hidesTheSmallestOtherCellSoThatTheTotalDoesNotTell() {
    assertThat(Suppression.hidden(Map.of("CAN", 3L, "SWE", 20L, "USA", 70L)))
        .isEqualTo(Set.of("CAN", "SWE"));
  }

  @Test
  void hidesMoreWhenTwoSmallCellsTellOfEachOther() {
    assertThat(Suppression.hidden(Map.of("CAN", 1L, "SWE", 1L, "USA", 70L)))
        .isEqualTo(Set.of("CAN", "SWE", "USA"));
  }

  @Test
  void leavesTwoSmallCellsThatCannotBeToldApart() {
    assertThat(Suppression.hidden(Map.of("CAN", 4L, "SWE", 3L, "USA", 70L)))
        .isEqualTo(Set.of("CAN", "SWE"));
  }

  @Test
  void hidesEverythingOfATotalThatIsSmallItself() {
    assertThat(Suppression.hidden(Map.of("CAN", 1L, "SWE", 2L))).isEqualTo(Set.of("CAN", "SWE"));
  }

  @Test
  void hidesAFinerAxisAsAWhole() {
    var cells = Map.of("female+0-4", 2L, "female+60+", 50L, "male+0-4", 60L);

    assertThat(Suppression.hiddenNested(cells)).isEqualTo(cells.keySet());
    assertThat(Suppression.hiddenNested(Map.of("female+0-4", 6L))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void subtractionNeverNarrowsAHiddenCellToBelowFive(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < 500; round++) {
      var cells = new HashMap<String, Long>();
      for (var cell = 0; cell < 2 + random.nextInt(8); cell++) {
        cells.put("cell" + cell, (long) random.nextInt(random.nextBoolean() ? 6 : 40));
      }

      var hidden = Suppression.hidden(cells);

      var total = cells.values().stream().mapToLong(Long::longValue).sum();
      var shown =
          cells.entrySet().stream()
              .filter(cell -> !hidden.contains(cell.getKey()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      var most = total - shown - (hidden.size() - 1);
      var everythingIsHidden = shown == 0;
      assertThat(hidden.isEmpty() || everythingIsHidden || most >= 5)
          .as("cells %s, hidden %s", cells, hidden)
          .isTrue();
      assertThat(hidden.size() != 1 || everythingIsHidden).isTrue();
    }
  }
}
