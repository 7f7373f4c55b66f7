package org.inzira.resettlement.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;

/**
 * What is left of the happenings when voided arrivals are taken out, by the order in which they
 * were told and not by their days: a restored arrival is older by its day than the voiding was.
 *
 * @param misfits voidings that found nobody's arrival to take back
 */
record TakenBack(List<Happening> standing, List<Happening> misfits) {

  private static final Set<NewsKind> ARRIVALS =
      Set.of(NewsKind.ARRIVED, NewsKind.ARRIVAL_CONFIRMED);

  static TakenBack of(Collection<? extends Happening> happenings) {
    if (happenings.stream().noneMatch(TakenBack::isVoiding)) {
      return new TakenBack(List.copyOf(happenings), List.of());
    }
    var standing = new ArrayList<Happening>();
    var misfits = new ArrayList<Happening>();
    happenings.stream()
        .<Happening>map(one -> one)
        .sorted(Comparator.comparingLong(Happening::recorded))
        .forEach(one -> {
          if (!isVoiding(one)) {
            standing.add(one);
          } else if (!takeBack(standing, ((Happening.Told) one).persons())) {
            misfits.add(one);
          }
        });
    return new TakenBack(standing, misfits);
  }

  /** Takes all of it back, or nothing where one of them had not arrived. */
  private static boolean takeBack(List<Happening> standing, Set<PersonId> persons) {
    boolean fits =
        persons.stream()
            .allMatch(
                person -> standing.stream().anyMatch(one -> isArrival(one) && one.isAbout(person)));
    if (fits) {
      var left = standing.stream().flatMap(one -> without(one, persons)).toList();
      standing.clear();
      standing.addAll(left);
    }
    return fits;
  }

  private static Stream<Happening> without(Happening one, Set<PersonId> persons) {
    if (!(one instanceof Happening.Told told) || !isArrival(one)) {
      return Stream.of(one);
    }
    var others = new HashSet<>(told.persons());
    others.removeAll(persons);
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Happening.Told(told.kind(), others, told.day(), told.reason(), told.recorded()));
  }

  private static boolean isArrival(Happening one) {
    return one instanceof Happening.Told told && ARRIVALS.contains(told.kind());
  }

  private static boolean isVoiding(Happening one) {
    return one instanceof Happening.Told told && told.kind() == NewsKind.ARRIVAL_VOIDED;
  }
}
