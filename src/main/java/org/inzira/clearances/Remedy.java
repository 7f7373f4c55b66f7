package org.inzira.clearances;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The way to travel that needs the fewest clearances anew; of several, the soonest.
 *
 * @param departure the day on which all may then depart
 * @param renewals what has to be got anew for it, the binding ones first
 * @param leadDays how long that takes
 * @param others those of the renewals that did not bind before: what would then lapse, too
 */
public record Remedy(LocalDate departure, List<Bar> renewals, int leadDays, List<Bar> others) {

  public Remedy {
    renewals = List.copyOf(renewals);
    others = List.copyOf(others);
  }

  /**
   * The first day from this one on, on which each clearance holds or can be there anew in time. The
   * later the day, the more has lapsed, so that the first day is also the one that needs the least.
   */
  public static Optional<Remedy> from(LocalDate from, FamilyWindow family) {
    if (family.held()) {
      return Optional.empty();
    }
    var bars = family.counting().toList();
    var days = new TreeSet<LocalDate>();
    days.add(from);
    bars.forEach(bar -> {
      days.add(bar.window().first());
      days.add(bar.ready());
      days.add(bar.anewOn(family.journey().itinerary()));
    });
    return days.tailSet(from).stream()
        .filter(day -> day.isBefore(LocalDate.MAX) && isFeasible(day, bars, family.journey()))
        .findFirst()
        .map(day -> of(day, bars, family));
  }

  private static boolean isFeasible(LocalDate day, List<Bar> bars, Journey journey) {
    var itinerary = journey.itinerary().departing(day);
    return bars.stream()
        .allMatch(
            bar -> bar.holdsOn(day) || (bar.lapsesBefore(day) && bar.renewableFor(itinerary)));
  }

  private static Remedy of(LocalDate day, List<Bar> bars, FamilyWindow family) {
    var lapsed = bars.stream().filter(bar -> bar.lapsesBefore(day)).toList();
    var binding = family.binding();
    var ordered = new ArrayList<>(lapsed.stream().filter(binding::contains).toList());
    var others = lapsed.stream().filter(bar -> !binding.contains(bar)).toList();
    ordered.addAll(others);
    long lead =
        lapsed.stream()
            .mapToLong(bar -> ChronoUnit.DAYS.between(family.today(), bar.ready()))
            .max()
            .orElse(0);
    return new Remedy(day, ordered, Math.toIntExact(lead), others);
  }
}
