package org.inzira.invention;

import java.time.LocalDate;
import java.util.List;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Registry;
import org.inzira.invention.people.Someone;
import org.inzira.invention.people.Weighted;

/** Vaccine doses: those given here after the assessment, and those that a card documents. */
final class Doses {

  private static final Weighted<String> INFANT =
      Weighted.of("20 4, 10 4, 48 3, 133 3, 119 1, 03 1");
  private static final Weighted<String> CHILD = Weighted.of("20 3, 10 4, 03 4, 21 3, 08 2, 133 1");
  private static final Weighted<String> GROWN =
      Weighted.of("113 4, 115 2, 03 4, 43 3, 21 1, 208 2");
  private static final Weighted<Integer> GIVEN = Weighted.of("1 5, 2 3, 3 2", Integer::valueOf);
  private static final List<String> LIVE = List.of("03", "21", "119");
  private static final int LIVE_BEFORE_DEPARTURE_DAYS = 28;

  private static final int NEWBORN_DAYS = 40;

  private final Chance chance;
  private final List<Book> books;

  Doses(Chance chance, List<Book> books) {
    this.chance = chance;
    this.books = List.copyOf(books);
  }

  void write(List<Examined> examined) {
    for (var each : examined) {
      if (chance.inThousand(560)) {
        given(each);
      }
      if (each.person().ageYears() > 0 && chance.inThousand(220)) {
        documented(each);
      }
    }
  }

  /** Different vaccines at one visit; a third dose a month later, unless it is live or too late. */
  private void given(Examined examined) {
    var person = examined.person();
    var vaccines = vaccines(person, GIVEN.draw(chance));
    for (int number = 0; number < vaccines.size(); number++) {
      var vaccine = vaccines.get(number);
      var day = number < 2 ? examined.on() : Calendar.workingDay(examined.on().plusDays(31));
      var spare = LIVE.contains(vaccine) ? LIVE_BEFORE_DEPARTURE_DAYS : 3;
      if (!day.isAfter(examined.until().minusDays(spare))) {
        write(person, vaccine, "given", day, Integer.toString(1 + chance.below(2)));
      }
    }
  }

  private List<String> vaccines(Someone person, int count) {
    var offered = person.ageYears() < 1 ? INFANT : person.ageYears() < 7 ? CHILD : GROWN;
    var first = offered.draw(chance);
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(first),
            chance.shuffled(offered.values()).stream().filter(other -> !other.equals(first)))
        .limit(count)
        .toList();
  }

  private void documented(Examined examined) {
    var person = examined.person();
    var vaccine = person.ageYears() < 7 ? "10" : "113";
    var day = examined.on().minusDays(chance.between(40, 280));
    if (day.isAfter(person.birthDate().plusDays(NEWBORN_DAYS))) {
      write(person, vaccine, "documented", day, "");
    }
  }

  /** A dose stands in the workbook of the year in which it was seen or given. */
  private void write(Someone person, String vaccine, String how, LocalDate day, String number) {
    var known = books.stream().filter(each -> each.covers(day)).findFirst();
    if (known.isEmpty()) {
      return;
    }
    var book = known.get();
    var given = how.equals("given");
    book.add(
        Sheet.DOSES,
        "person",
        book.mention(person),
        "vaccine",
        vaccine,
        "given_how",
        how,
        "given_on",
        day.toString(),
        "centre",
        given ? centre(person) : "",
        "dose_number",
        number,
        "lot",
        given ? "LOT-" + vaccine + "-" + Registry.padded(chance.below(400), 3) : "",
        "project",
        given ? "MH-0301" : "");
  }

  private static String centre(Someone person) {
    return person.origin() == Origin.GASHORA ? "RW57-MHAC-GASHORA" : "RW13-MHAC";
  }
}
