package org.inzira.caseload;

import static org.inzira.caseload.CaseStanding.NO_DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many open cases there are, by each set of filters, as differences that add up. A case counts
 * once for each of the eight ways in which a filter is set or stands for all, so that a page reads
 * what it asks for and adds nothing up.
 */
final class Tally {

  /** Stands for whatever destination, site or officer. */
  static final String ALL = "*";

  /** By what is counted. */
  enum Counted {
    /** By stage. */
    STAGE,
    /** By stage and the month in which the case came to it. */
    MONTH,
    /** By the day on which something lapses. */
    LAPSE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One counter; ordered, since counters are locked in one order by everybody. */
  record Key(
      Counted counted,
      String destination,
      String site,
      String officer,
      String stage,
      LocalDate day) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::counted)
            .thenComparing(Key::destination)
            .thenComparing(Key::site)
            .thenComparing(Key::officer)
            .thenComparing(Key::stage)
            .thenComparing(Key::day);
  }

  /** What a counter says. */
  record Amount(int families, int people, int held) {

    static final Amount NONE = new Amount(0, 0, 0);

    Amount plus(Amount other) {
      return new Amount(families + other.families, people + other.people, held + other.held);
    }

    Amount negative() {
      return new Amount(-families, -people, -held);
    }
  }

  private final SortedMap<Key, Amount> amounts = new TreeMap<>(Key.ORDER);

  /** Takes note that a case stood otherwise, or was not there, and stands so now, or is gone. */
  Tally move(@Nullable CaseStanding before, @Nullable CaseStanding after) {
    if (before != null && before.stage().isOpen()) {
      var was = amount(before).negative();
      keys(before).forEach(key -> amounts.merge(key, was, Amount::plus));
    }
    if (after != null && after.stage().isOpen()) {
      var is = amount(after);
      keys(after).forEach(key -> amounts.merge(key, is, Amount::plus));
    }
    return this;
  }

  /** What changed, in the order in which it is locked; without what came to nothing. */
  SortedMap<Key, Amount> amounts() {
    var changed = new TreeMap<>(amounts);
    changed.values().removeIf(Amount.NONE::equals);
    return changed;
  }

  private static Amount amount(CaseStanding standing) {
    return new Amount(1, standing.people(), standing.held() ? 1 : 0);
  }

  private static List<Key> keys(CaseStanding standing) {
    var keys = new ArrayList<Key>();
    for (var destination : List.of(ALL, standing.destination())) {
      for (var site : List.of(ALL, standing.site())) {
        for (var officer : List.of(ALL, standing.officer())) {
          var stage = standing.stage().code();
          keys.add(new Key(Counted.STAGE, destination, site, officer, stage, NO_DAY));
          var month = month(standing.stageSince());
          keys.add(new Key(Counted.MONTH, destination, site, officer, stage, month));
          if (!standing.lapsesOn().equals(NO_DAY)) {
            var day = standing.lapsesOn();
            keys.add(new Key(Counted.LAPSE, destination, site, officer, "", day));
          }
        }
      }
    }
    return keys;
  }

  private static LocalDate month(LocalDate day) {
    return day.equals(NO_DAY) ? NO_DAY : day.withDayOfMonth(1);
  }
}
