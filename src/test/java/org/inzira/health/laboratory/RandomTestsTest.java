package org.inzira.health.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.junit.jupiter.api.Test;

/** Sputum as it comes at random, beside a reader who goes through it day by day. */
class RandomTestsTest {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 100;
  private static final List<String> SMEARS =
      List.of("no_bacilli", "no_bacilli", "scanty", "invalid");
  private static final List<String> CULTURES =
      List.of(
          "no_growth",
          "no_growth",
          "no_growth",
          "growth_tuberculosis",
          "growth_other",
          "contaminated");

  private final Catalogue catalogue = CatalogueFile.laboratoryTests();

  @Test
  void isFinalOnTheDayOnWhichAReaderOfEachDaySaysSo() {
    int finals = 0;
    for (int seed = 0; seed < 3000; seed++) {
      var ground = history(new SplittableRandom(seed));
      var course = ground.on(FROM.plusDays(DAYS + 1L));
      var expected = finalDay(ground);

      assertThat(course.isFinal()).as("seed %d", seed).isEqualTo(expected.isPresent());
      assertThat(course.finalOn()).as("seed %d", seed).isEqualTo(expected);
      finals += expected.isPresent() ? 1 : 0;
    }
    assertThat(finals).isBetween(300, 2900);
  }

  private Ground history(SplittableRandom random) {
    var ground = new Ground(catalogue, "sputum", FROM.plusDays(random.nextInt(3)));
    int taken = random.nextInt(7);
    for (int at = 0; at < taken; at++) {
      var method = List.of("", "solid", "liquid").get(random.nextInt(3));
      var specimen = ground.take(FROM.plusDays(random.nextInt(6)), method);
      if (random.nextInt(8) == 0) {
        ground.reject(specimen, specimen.takenOn());
        continue;
      }
      tell(ground, specimen, "smear", SMEARS, 3, random);
      tell(ground, specimen, "culture", CULTURES, 80, random);
    }
    return ground;
  }

  /** Days are told in any order, and some not at all. */
  private static void tell(
      Ground ground,
      Specimen specimen,
      String step,
      List<String> answers,
      int within,
      SplittableRandom random) {
    if (random.nextInt(6) > 0) {
      var answer = answers.get(random.nextInt(answers.size()));
      var on = specimen.takenOn().plusDays(random.nextInt(within));
      ground.tell(specimen, step, answer, on, random.nextInt(4) > 0);
    }
  }

  /**
   * Goes through the days and asks on each whether what was told by then is enough. A specimen that
   * turned out to be of no use was never of use, since its place is filled by another.
   */
  private static Optional<LocalDate> finalDay(Ground ground) {
    for (var day = FROM; !day.isAfter(FROM.plusDays(DAYS)); day = day.plusDays(1)) {
      if (isEnough(ground, day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private static boolean isEnough(Ground ground, LocalDate day) {
    var told = new HashMap<UUID, Map<String, Reading>>();
    var useless = new HashSet<UUID>();
    var asked = ground.on(day).order().askedOn();
    for (var reading : ground.readings()) {
      if (!reading.toldOn().isAfter(day)) {
        told.computeIfAbsent(reading.specimen(), one -> new HashMap<>())
            .put(reading.step(), reading);
      }
      if (reading.finding() == Finding.UNUSABLE) {
        useless.add(reading.specimen());
      }
    }
    var usable = new ArrayList<Specimen>();
    for (var specimen : ground.specimens()) {
      if (specimen.takenOn().isBefore(asked) || specimen.rejection().isPresent()) {
        continue;
      }
      var culture = told.getOrDefault(specimen.id(), Map.of()).get("culture");
      if (culture != null
          && culture.finding() == Finding.POSITIVE
          && culture.confirmed().isPresent()) {
        return true;
      }
      if (!useless.contains(specimen.id())) {
        usable.add(specimen);
      }
    }
    usable.sort(Specimen.IN_ORDER);
    var three = firstThree(usable);
    return three.size() == 3
        && three.stream().allMatch(one -> isWhole(told.getOrDefault(one.id(), Map.of())));
  }

  /**
   * The first three in order of which two are of different days, as one would pick them by hand.
   */
  private static List<Specimen> firstThree(List<Specimen> usable) {
    for (int last = 2; last < usable.size(); last++) {
      var days = new HashSet<>(Set.of(usable.get(0).takenOn()));
      days.add(usable.get(1).takenOn());
      days.add(usable.get(last).takenOn());
      if (days.size() >= 2) {
        return List.of(usable.get(0), usable.get(1), usable.get(last));
      }
    }
    return List.of();
  }

  private static boolean isWhole(Map<String, Reading> steps) {
    return List.of("smear", "culture").stream()
        .allMatch(step -> {
          var reading = steps.get(step);
          return reading != null && (!reading.secondLook() || reading.confirmed().isPresent());
        });
  }
}
