package org.inzira.health.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

  private final Catalogue catalogue = CatalogueFile.laboratoryTests();

  @Test
  void putsWhatCallsBeforeWhatWaitsAndWhatSomebodyKnowsOfLast() {
    var sputum = new Ground(catalogue, "sputum", DAY.minusDays(10));
    var specimen = sputum.take(DAY.minusDays(10), "");
    sputum.tell(specimen, "smear", "two_plus", DAY.minusDays(9), true);
    var late = new Ground(catalogue, "igra", DAY.minusDays(20));
    late.take(DAY.minusDays(20), "");
    var known = new Ground(catalogue, "igra", DAY.minusDays(30));
    known.know(known.take(DAY.minusDays(30), ""), "result");
    var unseen = new Ground(catalogue, "syphilis", DAY.minusDays(1));
    unseen.tell(unseen.take(DAY.minusDays(1), ""), "result", "positive", DAY, false);

    var tasks = Task.of(List.of(known.on(DAY), late.on(DAY), unseen.on(DAY), sputum.on(DAY)));

    assertThat(tasks)
        .extracting(Task::kind)
        .containsExactly(
            Task.Kind.CRITICAL,
            Task.Kind.OVERDUE,
            Task.Kind.CONFIRM,
            Task.Kind.TAKE,
            Task.Kind.WAIT,
            Task.Kind.OVERDUE);
    assertThat(tasks.getLast().isKnown()).isTrue();
  }

  @Test
  void readsACultureOnTheDayOnWhichANegativeIsFinalAndASkinTestInItsDays() {
    var sputum = new Ground(catalogue, "sputum", DAY);
    var specimen = sputum.take(DAY, "liquid");
    sputum.tell(specimen, "smear", "no_bacilli", DAY, false);
    var skin = new Ground(catalogue, "tst", DAY);
    skin.take(DAY, "");

    assertThat(kinds(sputum, 41)).contains(Task.Kind.WAIT).doesNotContain(Task.Kind.READ);
    assertThat(kinds(sputum, 42)).contains(Task.Kind.READ);
    assertThat(kinds(sputum, 43)).contains(Task.Kind.OVERDUE);
    assertThat(kinds(skin, 1)).containsExactly(Task.Kind.WAIT);
    assertThat(kinds(skin, 2)).containsExactly(Task.Kind.READ);
    assertThat(kinds(skin, 3)).containsExactly(Task.Kind.READ);
    assertThat(kinds(skin, 4)).containsExactly(Task.Kind.TAKE);
  }

  private static List<Task.Kind> kinds(Ground ground, int days) {
    return Task.of(List.of(ground.on(DAY.plusDays(days)))).stream().map(Task::kind).toList();
  }
}
