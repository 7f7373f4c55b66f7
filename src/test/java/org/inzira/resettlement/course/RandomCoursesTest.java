package org.inzira.resettlement.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Course.Belonging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Histories by chance, read by the fold and by a reader who keeps nothing but a list of stages each
 * was at, and walks the arrows of a drawn map.
 */
class RandomCoursesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** From and to, as on the map on the wall: a step or news, the stages it leads from, where to. */
  private static final Map<String, String> ARROWS =
      Map.ofEntries(
          Map.entry("DECIDED_DENIED", "REFERRED REGISTERED INTERVIEWED ACCEPTED READY>ENDED"),
          Map.entry("READY", "REFERRED REGISTERED INTERVIEWED ACCEPTED>READY"),
          Map.entry("NOT_READY", "READY>ACCEPTED"),
          Map.entry(
              "WITHDRAWN",
              "REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT>ENDED"),
          Map.entry("BOOKED", "READY BOOKED>BOOKED"),
          Map.entry("UNBOOKED", "BOOKED IN_TRANSIT>READY"),
          Map.entry("ENTERED_TRANSIT", "BOOKED IN_TRANSIT>IN_TRANSIT"),
          Map.entry("BOARDED", "BOOKED IN_TRANSIT BOARDED>BOARDED"),
          Map.entry("LEFT_BEHIND", "BOOKED IN_TRANSIT BOARDED>READY"),
          Map.entry(
              "DEPARTED",
              "REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT BOARDED"
                  + " CONNECTION_MISSED>DEPARTED"),
          Map.entry("CONNECTION_MISSED", "DEPARTED>CONNECTION_MISSED"),
          Map.entry(
              "LEFT_BEFORE",
              "REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT BOARDED"
                  + ">ARRIVAL_NOT_RECORDED"),
          Map.entry("ARRIVED", "DEPARTED ARRIVAL_NOT_RECORDED CONNECTION_MISSED>ARRIVED"),
          Map.entry(
              "ARRIVAL_CONFIRMED",
              "DEPARTED ARRIVAL_NOT_RECORDED CONNECTION_MISSED ARRIVED>ARRIVAL_CONFIRMED"));

  private static final Set<NewsKind> STAYING = Set.of(NewsKind.UNBOOKED, NewsKind.LEFT_BEHIND);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void readsHistoriesAsAPlainReaderDoes(long seed) {
    var chance = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var persons = persons(1 + chance.nextInt(4));
      var happened = history(chance, persons);

      var course = course(persons, happened);

      var plain = read(persons, happened);
      course
          .members()
          .forEach((person, standing) ->
              assertThat(standing.stage())
                  .as("seed %d, %s", seed, happened)
                  .isEqualTo(plain.get(person)));
      assertThat(course.stage())
          .isEqualTo(
              plain.values().stream()
                  .filter(stage -> stage != Stage.ENDED)
                  .min(Stage::compareTo)
                  .orElse(Stage.ENDED));
      assertThat(course.passages().getLast().stage()).isEqualTo(course.stage());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 7, 11})
  void dependsOnTheOrderOfDaysAndOfRecordingAlone(long seed) {
    var chance = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var persons = persons(1 + chance.nextInt(4));
      var happened = history(chance, persons);
      var shuffled = new ArrayList<>(happened);
      Collections.shuffle(shuffled, chance);

      assertThat(course(persons, shuffled)).isEqualTo(course(persons, happened));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 7, 11})
  void leavesOutWhatDoesNotFitAsIfItHadNeverBeenRecorded(long seed) {
    var chance = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var persons = persons(1 + chance.nextInt(4));
      var happened = history(chance, persons);
      var course = course(persons, happened);
      var fitting = new ArrayList<>(happened);
      fitting.removeAll(course.misfits());

      var again = course(persons, fitting);

      assertThat(again.members()).isEqualTo(course.members());
      assertThat(again.passages()).isEqualTo(course.passages());
      assertThat(again.misfits()).isEmpty();
      assertThat(again.passages()).extracting(Passage::stage).startsWith(Stage.REFERRED);
    }
  }

  private static Course course(List<PersonId> persons, List<Happening> happened) {
    return Course.of(
        Optional.of(FIRST),
        persons.stream().map(one -> new Belonging(one, Optional.empty(), 0)).toList(),
        happened);
  }

  private static List<PersonId> persons(int number) {
    var persons = new ArrayList<PersonId>();
    for (int one = 0; one < number; one++) {
      persons.add(new PersonId(new UUID(7, one)));
    }
    return persons;
  }

  /** Steps and news that mostly make sense, each a day later than the last or on the same day. */
  private static List<Happening> history(Random chance, List<PersonId> persons) {
    var steps =
        List.of(
            StepKind.READY,
            StepKind.READY,
            StepKind.NOT_READY,
            StepKind.WITHDRAWN,
            StepKind.DECIDED_DENIED);
    var happened = new ArrayList<Happening>();
    var day = FIRST;
    for (int number = 1; number < 4 + chance.nextInt(20); number++) {
      day = day.plusDays(chance.nextInt(3));
      if (chance.nextInt(3) == 0) {
        var who =
            chance.nextBoolean()
                ? Optional.<PersonId>empty()
                : Optional.of(persons.get(chance.nextInt(persons.size())));
        happened.add(
            new Happening.Step(
                new UUID(8, number),
                who,
                steps.get(chance.nextInt(steps.size())),
                Optional.of(day),
                Optional.of(Reason.OTHER),
                number));
      } else {
        var some = persons.subList(0, 1 + chance.nextInt(persons.size()));
        var kinds = NewsKind.values();
        var kind = kinds[chance.nextInt(kinds.length)];
        if (kind != NewsKind.RETURNED && kind != NewsKind.ARRIVAL_VOIDED) {
          happened.add(new Happening.Told(kind, Set.copyOf(some), day, Optional.empty(), number));
        }
      }
    }
    return happened;
  }

  private static Map<PersonId, Stage> read(List<PersonId> persons, List<Happening> happened) {
    var stages = new HashMap<PersonId, Stage>();
    persons.forEach(person -> stages.put(person, Stage.REFERRED));
    for (var one : happened) {
      var named =
          one instanceof Happening.Step step
              ? step.kind().name()
              : ((Happening.Told) one).kind().name();
      var about = persons.stream().filter(one::isAbout).toList();
      var arrow = ARROWS.getOrDefault(named, ">").split(">", -1);
      var from = List.of(arrow[0].split(" ", -1));
      boolean all =
          about.stream()
              .allMatch(person ->
                  from.contains(stages.getOrDefault(person, Stage.REFERRED).name())
                      || stays(one, stages.getOrDefault(person, Stage.REFERRED)));
      for (var person : about) {
        boolean moves = one instanceof Happening.Step || all;
        if (moves && from.contains(stages.getOrDefault(person, Stage.REFERRED).name())) {
          stages.put(person, Stage.valueOf(arrow[1]));
        }
      }
    }
    return stages;
  }

  private static boolean stays(Happening one, Stage stage) {
    return one instanceof Happening.Told told
        && STAYING.contains(told.kind())
        && Set.of(Stage.ACCEPTED, Stage.READY, Stage.ENDED).contains(stage);
  }
}
