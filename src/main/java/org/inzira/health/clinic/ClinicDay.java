package org.inzira.health.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.PersonId;

/** One day of one clinic, as it stands at a moment: who was expected, who came, who waits. */
public record ClinicDay(
    Clinic clinic,
    LocalDate day,
    Openings openings,
    List<Expected> expected,
    List<Visit> visits,
    List<Turn> turns,
    Instant now) {

  public ClinicDay {
    expected = List.copyOf(expected);
    visits = List.copyOf(visits);
    turns = List.copyOf(turns);
  }

  /**
   * How the day goes; whoever came is in one of the numbers after {@code came}.
   *
   * @param between those who have come and neither wait nor are with somebody: the way to the next
   *     station was never said, as after a sheet of paper
   */
  public record Summary(
      int expected,
      int came,
      int waiting,
      int called,
      int stopped,
      int between,
      int finished,
      int left,
      int missed) {}

  /** A station, with who waits there now, who longest first, and the waits of the day. */
  public record Line(
      Station station, List<Turn> waiting, List<Turn> called, Waits now, Waits day) {}

  public Summary summary() {
    var waiting = visits(turns.stream().filter(Turn::isWaiting));
    var called = visits(turns.stream().filter(turn -> turn.isOpen() && !turn.isWaiting()));
    int stopped = count(visits.stream().filter(Visit::isStopped));
    int finished = ended("finished");
    int left = ended("left_unseen") + ended("stopped");
    return new Summary(
        count(expected.stream().filter(one -> isExpected(one.state()))),
        visits.size(),
        waiting.size(),
        called.size(),
        stopped,
        visits.size() - waiting.size() - called.size() - stopped - finished - left,
        finished,
        left,
        count(expected.stream().filter(one -> one.state().equals("no_show"))));
  }

  private static boolean isExpected(String state) {
    return AppointmentRows.IN_PLACE.contains(state);
  }

  private static Set<UUID> visits(Stream<Turn> turns) {
    return turns.map(Turn::visit).collect(Collectors.toUnmodifiableSet());
  }

  private int ended(String how) {
    return count(visits.stream().filter(visit -> visit.ended().equals(how)));
  }

  private static int count(Stream<?> all) {
    return Math.toIntExact(all.count());
  }

  /** Also a station that was switched off since, while somebody is still there. */
  public List<Line> lines() {
    return Stream.concat(
            clinic.stations().stream(), turns.stream().filter(Turn::isOpen).map(Turn::station))
        .distinct()
        .sorted()
        .map(this::line)
        .toList();
  }

  public Line line(Station station) {
    var here = turns.stream().filter(turn -> turn.station() == station).toList();
    var waiting =
        here.stream()
            .filter(Turn::isWaiting)
            .sorted(Comparator.comparing(Turn::cameAt).thenComparing(Turn::id))
            .toList();
    var called = here.stream().filter(turn -> turn.isOpen() && !turn.isWaiting()).toList();
    return new Line(station, waiting, called, waits(waiting), waits(here));
  }

  private Waits waits(List<Turn> of) {
    return Waits.of(of.stream().map(turn -> turn.waitedMinutes(now)).toList());
  }

  /** Who came before a physician said who they are. */
  public List<Visit> stopped() {
    return visits.stream().filter(Visit::isStopped).toList();
  }

  /** Everybody who stands on its lists. */
  public Set<PersonId> persons() {
    var persons = new HashSet<PersonId>();
    expected.forEach(one -> persons.add(one.person()));
    visits.forEach(visit -> persons.add(visit.person()));
    return persons;
  }
}
