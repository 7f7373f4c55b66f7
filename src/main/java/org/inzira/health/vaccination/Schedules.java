package org.inzira.health.vaccination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The schedule, and in what destinations differ from it.
 *
 * @param usual where no destination is named, or none that is known
 */
record Schedules(Schedule usual, Map<String, Abroad> destinations) {

  /**
   * A destination’s own lines, in the place of the usual ones.
   *
   * @param rule where they come from, or that nothing was found
   */
  record Abroad(String destination, List<Vaccine> vaccines, Rule rule) {

    Abroad {
      vaccines = List.copyOf(vaccines);
    }
  }

  Schedules {
    destinations = Map.copyOf(destinations);
  }

  Schedule of(String destination) {
    var abroad = destinations.get(destination);
    if (abroad == null) {
      return usual;
    }
    var lines = new LinkedHashMap<String, Vaccine>();
    usual.vaccines().forEach(one -> lines.put(one.id(), one));
    abroad.vaccines().forEach(one -> lines.put(one.id(), one));
    return new Schedule(
        usual.version(),
        usual.liveInjected(),
        usual.secondDose(),
        usual.countedFrom(),
        usual.liveApart(),
        usual.liveBeforeDeparture(),
        usual.pregnancy(),
        new ArrayList<>(lines.values()));
  }

  /** Every vaccine of every schedule. */
  List<String> vaccines() {
    return all().stream().map(Vaccine::id).distinct().toList();
  }

  /** Whether a product holds something live, injected or by mouth. */
  boolean isLive(String cvx) {
    return usual.liveInjected().contains(cvx)
        || all().stream().anyMatch(one -> one.live() != Vaccine.Live.NO && one.cvx().contains(cvx));
  }

  private List<Vaccine> all() {
    var all = new ArrayList<>(usual.vaccines());
    destinations.values().forEach(one -> all.addAll(one.vaccines()));
    return all;
  }

  Set<String> known() {
    return destinations.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }
}
