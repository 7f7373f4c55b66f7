package org.inzira.health.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.inzira.health.clinic.Openings.Opening;
import org.junit.jupiter.api.Test;

class OpeningsTest {

  private static final LocalDate FRIDAY = LocalDate.of(2022, 1, 14);
  private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);

  private static final Openings USUAL =
      new Openings(
          Map.of(Slot.MORNING, 3, Slot.AFTERNOON, 2),
          Openings.closed(false, false),
          Map.of(),
          Map.of());

  @Test
  void givesNoMorePlacesThanThereAre() {
    var openings = USUAL.with(Map.of(morning(FRIDAY), 2, afternoon(FRIDAY), 4));

    assertThat(openings.free(morning(FRIDAY))).isEqualTo(1);
    assertThat(openings.free(afternoon(FRIDAY))).isZero();
    assertThat(openings.free(morning(SATURDAY))).isZero();
  }

  @Test
  void findsTheNextPartOfADayWithRoomForAllOfThemTogether() {
    var openings = USUAL.with(Map.of(morning(FRIDAY), 3, afternoon(FRIDAY), 1));

    assertThat(openings.firstFree(FRIDAY, 1)).contains(afternoon(FRIDAY));
    assertThat(openings.firstFree(FRIDAY, 2)).contains(morning(MONDAY));
    assertThat(openings.firstFree(FRIDAY, 3)).contains(morning(MONDAY));
    assertThat(openings.firstFree(FRIDAY, 4)).isEmpty();
  }

  @Test
  void goesByWhatIsSaidOfADayBeforeItsDayOfTheWeek() {
    var openings =
        USUAL.withSpecial(
            Map.of(
                SATURDAY, Map.of(Slot.MORNING, 5, Slot.AFTERNOON, 0),
                MONDAY, Map.of(Slot.MORNING, 0, Slot.AFTERNOON, 0)));

    assertThat(openings.free(morning(SATURDAY))).isEqualTo(5);
    assertThat(openings.free(afternoon(SATURDAY))).isZero();
    assertThat(openings.free(morning(MONDAY))).isZero();
    assertThat(openings.firstFree(SATURDAY, 4)).contains(morning(SATURDAY));
  }

  @Test
  void looksNoFurtherThanSixtyDays() {
    var closed =
        new Openings(
            Map.of(Slot.MORNING, 0, Slot.AFTERNOON, 0),
            Openings.closed(true, true),
            Map.of(FRIDAY.plusDays(60), Map.of(Slot.MORNING, 1)),
            Map.of());

    assertThat(closed.firstFree(FRIDAY, 1)).isEmpty();
    assertThat(closed.firstFree(FRIDAY.plusDays(1), 1)).contains(morning(FRIDAY.plusDays(60)));
  }

  private static Opening morning(LocalDate day) {
    return new Opening(day, Slot.MORNING);
  }

  private static Opening afternoon(LocalDate day) {
    return new Opening(day, Slot.AFTERNOON);
  }
}
