package org.inzira.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keeps the number of people of each year from posting to posting, as figures do. */
final class RunningCount implements PostingListener {

  private final Map<Integer, Long> people = new HashMap<>();
  private final Map<Integer, Long> items = new HashMap<>();

  @Override
  public void posted(Posting posting) {
    var before = new HashMap<Integer, Set<SubjectId>>();
    var after = new HashMap<Integer, Set<SubjectId>>();
    posting.subjectHistories(
        Set.of(LedgerFixture.DEPARTURES),
        standing -> {
          int year = standing.happenedOn().getYear();
          var subject = standing.subject().orElseThrow();
          if (standing.before() > 0) {
            before.computeIfAbsent(year, any -> new HashSet<>()).add(subject);
          }
          if (standing.after() > 0) {
            after.computeIfAbsent(year, any -> new HashSet<>()).add(subject);
          }
        });
    after.forEach((year, set) -> people.merge(year, (long) set.size(), Long::sum));
    before.forEach((year, set) -> people.merge(year, -(long) set.size(), Long::sum));
    posting.additions(
        Set.of(LedgerFixture.ITEMS),
        standing -> items.merge(standing.happenedOn().getYear(), standing.after(), Long::sum));
  }

  long people(int year) {
    return people.getOrDefault(year, 0L);
  }

  long items(int year) {
    return items.getOrDefault(year, 0L);
  }
}
