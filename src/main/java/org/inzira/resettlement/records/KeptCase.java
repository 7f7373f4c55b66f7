package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKey;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.course.Course;
import org.inzira.resettlement.course.Destination;
import org.inzira.resettlement.course.Happening;
import org.inzira.resettlement.course.NewsKind;
import org.inzira.resettlement.course.Standing;

/**
 * A case with all that is recorded of it, and the course that this makes.
 *
 * @param heldAll whether a hold is on all of them
 * @param heldAlone those on whom a hold is
 * @param agreed those whose consent stands
 */
public record KeptCase(
    Row row,
    List<Belonging> members,
    List<Happening> happenings,
    boolean heldAll,
    Set<PersonId> heldAlone,
    Set<PersonId> agreed,
    Optional<Seats> seats,
    Course course,
    Destination destination) {

  /** The case alone. */
  public record Row(
      UUID id,
      RecordKey key,
      String number,
      Optional<String> unhcrNumber,
      CountryCode destination,
      CountryCode asylumCountry,
      Optional<PlaceCode> site,
      String pathway,
      Optional<AccountName> officer,
      Optional<LocalDate> referredOn,
      boolean travelsTogether,
      Optional<UUID> journey,
      boolean journeyEnded) {}

  /** Who belongs to it. */
  public record Belonging(
      UUID record,
      PersonId person,
      String relationship,
      Optional<LocalDate> joinedOn,
      long recorded) {

    Course.Belonging plain() {
      return new Course.Belonging(person, joinedOn, recorded);
    }
  }

  /** The seats of which movement told last. */
  public record Seats(String flight, LocalDate departsOn, int arrivalDaysLater) {}

  public KeptCase {
    members = List.copyOf(members);
    happenings = List.copyOf(happenings);
    heldAlone = Set.copyOf(heldAlone);
    agreed = Set.copyOf(agreed);
  }

  /** Where one of them is. */
  public Standing standing(PersonId person) {
    return Objects.requireNonNull(course.members().get(person));
  }

  /** Whether there is such a member. */
  public boolean has(PersonId person) {
    return course.members().containsKey(person);
  }

  /** Whether this one is held. */
  public boolean isHeld(PersonId person) {
    return heldAll || heldAlone.contains(person);
  }

  /** Those whose way goes on and who have not left. */
  public List<PersonId> waiting() {
    return members.stream()
        .map(Belonging::person)
        .filter(person -> standing(person).isBeforeDeparture())
        .toList();
  }

  /** Whether the case is held: where a family travels together, one who is held holds all. */
  public boolean isHeld() {
    var waiting = waiting();
    if (waiting.isEmpty()) {
      return heldAll && course.stage().isOpen();
    }
    return row.travelsTogether()
        ? waiting.stream().anyMatch(this::isHeld)
        : waiting.stream().allMatch(this::isHeld);
  }

  /** Whether everyone who has still to travel has agreed to. */
  public boolean isAgreed() {
    var waiting = waiting();
    return agreed.containsAll(waiting) && !members.isEmpty();
  }

  /** News as it is kept: told after all that is kept already. */
  static Happening.Told happening(MovementNews told) {
    return new Happening.Told(
        NewsKind.of(told), told.persons(), told.on(), NewsRows.reason(told), Long.MAX_VALUE);
  }

  /** The case once this was told of it, too, without reading it anew. */
  KeptCase after(MovementNews told) {
    var more = new ArrayList<>(happenings);
    more.add(happening(told));
    var booked =
        told instanceof MovementNews.Booked news
            ? Optional.of(new Seats(news.flight(), news.departsOn(), news.arrivalDaysLater()))
            : seats;
    return new KeptCase(
        row,
        members,
        more,
        heldAll,
        heldAlone,
        agreed,
        booked,
        courseWith(List.of(happening(told)), Set.of()),
        destination);
  }

  /** The course as it would be if this had happened, too, in place of what these records say. */
  Course courseWith(Collection<? extends Happening> more, Set<UUID> replaced) {
    var others =
        happenings.stream()
            .filter(one -> !(one instanceof Happening.Step step && replaced.contains(step.id())));
    return Course.of(
        row.referredOn(),
        members.stream().map(Belonging::plain).toList(),
        Stream.<Happening>concat(others, more.stream()).toList());
  }

  /** Grouped rows of many cases, before the course is made. */
  record Parts(
      Map<UUID, List<Belonging>> members,
      Map<UUID, List<Happening>> happenings,
      Map<UUID, Holds> holds,
      Map<UUID, Set<PersonId>> agreed,
      Map<UUID, Seats> seats) {

    KeptCase with(Row row, Destination destination) {
      var belonging = members.getOrDefault(row.id(), List.of());
      var happened = happenings.getOrDefault(row.id(), List.of());
      var held = holds.getOrDefault(row.id(), Holds.NONE);
      var course =
          Course.of(row.referredOn(), belonging.stream().map(Belonging::plain).toList(), happened);
      return new KeptCase(
          row,
          belonging,
          happened,
          held.all(),
          held.alone(),
          agreed.getOrDefault(row.id(), Set.of()),
          Optional.ofNullable(seats.get(row.id())),
          course,
          destination);
    }
  }

  /** Who is held now. */
  record Holds(boolean all, Set<PersonId> alone) {
    static final Holds NONE = new Holds(false, Set.of());
  }
}
