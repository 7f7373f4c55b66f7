package org.inzira.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyRowsTest {

  private final KeyRows rows = new KeyRows();

  @Test
  void givesTheRowOfAKeyThatStoodBefore() {
    assertThat(rows.note("P-1", 2)).isZero();
    assertThat(rows.note("P-2", 3)).isZero();
    assertThat(rows.note("P-1", 4)).isEqualTo(2);
    assertThat(rows.note("P-1", 5)).isEqualTo(2);
  }

  @Test
  void keepsApartKeysOfOneHash() {
    assertThat(rows.note("Aa", 2)).isZero();
    assertThat(rows.note("BB", 3)).isZero();
    assertThat(rows.note("BB", 4)).isEqualTo(3);
  }

  @Test
  void findsEachOfManyKeys() {
    for (int at = 0; at < 200_000; at++) {
      assertThat(rows.note("K-" + at, at + 2)).isZero();
    }
    for (int at = 0; at < 200_000; at += 97) {
      assertThat(rows.note("K-" + at, 1)).isEqualTo(at + 2);
    }
  }

  @Test
  void keepsEmptyAndLongTexts() {
    assertThat(rows.note("", 2)).isZero();
    assertThat(rows.note("x".repeat(5_000), 3)).isZero();
    assertThat(rows.note("", 4)).isEqualTo(2);
    assertThat(rows.note("x".repeat(5_000), 4)).isEqualTo(3);
  }
}
