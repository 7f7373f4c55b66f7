package org.inzira.caseload;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.inzira.caseload.StayRows.Counted;
import org.inzira.caseload.StayRows.Leaving;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/** How long cases stay at their stages, and why they leave the way. */
@Component
class History {

  /**
   * What is asked.
   *
   * @param destination one, or {@link Tally#ALL}
   * @param year in which they came to the stage, if only one
   */
  record Question(String destination, Optional<Year> year) {}

  /** What is known of a stage. */
  record StageHistory(Stage stage, Survival survival, int unrecorded) {}

  /** A destination and the year in which cases came to the stage. */
  record Group(String destination, int year) {}

  /** By stage, in their order, and why they left it. */
  record Answer(List<StageHistory> stages, List<Leaving> leavings) {

    Answer {
      stages = List.copyOf(stages);
      leavings = List.copyOf(leavings);
    }
  }

  private final StayRows rows;

  History(StayRows rows) {
    this.rows = rows;
  }

  Answer ask(Question question, LocalDate today) {
    var lengths = survivals(rows.lengths(question, today), Counted::stage);
    var unrecorded = rows.unrecorded(question);
    var stages =
        CaseLists.openStages().stream()
            .map(stage ->
                new StageHistory(
                    stage,
                    lengths.getOrDefault(stage, new Survival.Cases().survival()),
                    unrecorded.getOrDefault(stage, 0)))
            .filter(one -> one.survival().cases() + one.unrecorded() > 0)
            .toList();
    return new Answer(stages, rows.leavings(question));
  }

  /** One stage, by destination and year. */
  SortedMap<Group, Survival> groups(Stage stage, LocalDate today) {
    var all = rows.lengths(new Question(Tally.ALL, Optional.empty()), today);
    var groups =
        new TreeMap<Group, Survival>(
            Comparator.comparing(Group::destination).thenComparingInt(Group::year));
    groups.putAll(
        survivals(
            all.stream().filter(one -> one.stage() == stage).toList(),
            one -> new Group(one.destination(), one.year())));
    return groups;
  }

  List<Year> years() {
    return rows.years();
  }

  List<String> destinations() {
    return rows.destinations();
  }

  private static <K> Map<K, Survival> survivals(List<Counted> lengths, Function<Counted, K> group) {
    var cases = new HashMap<K, Survival.Cases>();
    for (var one : lengths) {
      var gathered = cases.computeIfAbsent(group.apply(one), any -> new Survival.Cases());
      if (one.there()) {
        gathered.there(one.days(), one.cases());
      } else {
        gathered.left(one.days(), one.cases());
      }
    }
    var survivals = new HashMap<K, Survival>();
    cases.forEach((key, gathered) -> survivals.put(key, gathered.survival()));
    return survivals;
  }
}
