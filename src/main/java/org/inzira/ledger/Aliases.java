package org.inzira.ledger;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which subjects count for which other; the last row of a subject holds. */
@Repository
class Aliases {

  private static final String CANONICAL =
      """
      select subject, canonical from (
        select distinct on (subject) subject, canonical
        from ledger.alias
        where subject in (select unnest(:subjects::uuid[]))
        order by subject, alias_no desc) last
      where subject <> canonical
      """;

  private static final String CURRENT =
      """
      select distinct on (subject) subject, kept, canonical
      from ledger.alias
      where batch_no <> :except
      order by subject, alias_no desc
      """;

  private static final String APPEND =
      """
      insert into ledger.alias (batch_no, subject, kept, canonical, reason, account, recorded_at)
      values (:batch, :subject, :kept, :canonical, 'merge', :account, :recorded)
      """;

  /** A number that no batch has. */
  static final long NO_BATCH = 0;

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  Aliases(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  /** Whom these subjects count for, where that is another. */
  Map<SubjectId, SubjectId> canonical(Set<SubjectId> subjects) {
    var canonical = new HashMap<SubjectId, SubjectId>();
    if (subjects.isEmpty()) {
      return canonical;
    }
    database
        .sql(CANONICAL)
        .param(
            "subjects",
            subjects.stream().map(subject -> subject.value().toString()).toArray(String[]::new))
        .query((ResultSet row) -> {
          canonical.put(
              new SubjectId(row.getObject("subject", UUID.class)),
              new SubjectId(row.getObject("canonical", UUID.class)));
        });
    return canonical;
  }

  /** Every subject that was ever merged, with whom it counts for, leaving one batch out. */
  Map<SubjectId, SubjectId> allExcept(long batch) {
    var all = new HashMap<SubjectId, SubjectId>();
    links(batch).forEach((subject, link) -> all.put(subject, link.canonical()));
    return all;
  }

  Outcome<SubjectId> merge(SubjectId duplicate, SubjectId kept, LongSupplier batch) {
    var links = links(NO_BATCH);
    if (duplicate.equals(kept) || root(links, kept).equals(duplicate)) {
      return Outcome.refused(Refusal.of("LG-008"));
    }
    if (!root(links, duplicate).equals(duplicate)) {
      return Outcome.refused(Refusal.of("LG-007"));
    }
    relink(links, duplicate, kept, batch.getAsLong());
    return Outcome.done(root(links, kept));
  }

  Outcome<SubjectId> unmerge(SubjectId duplicate, LongSupplier batch) {
    var links = links(NO_BATCH);
    if (root(links, duplicate).equals(duplicate)) {
      return Outcome.refused(Refusal.of("LG-012"));
    }
    relink(links, duplicate, duplicate, batch.getAsLong());
    return Outcome.done(duplicate);
  }

  /** Changes one link and appends a row for every subject that it leads elsewhere. */
  private void relink(Map<SubjectId, Link> links, SubjectId subject, SubjectId kept, long batch) {
    var before = Map.copyOf(links);
    links.put(subject, new Link(kept, kept));
    for (var moved : Map.copyOf(links).keySet()) {
      var link = java.util.Objects.requireNonNull(links.get(moved));
      links.put(moved, new Link(link.kept(), root(links, moved)));
    }
    links.forEach((moved, link) -> {
      if (!link.equals(before.get(moved))) {
        append(batch, moved, link);
      }
    });
  }

  private static SubjectId root(Map<SubjectId, Link> links, SubjectId subject) {
    var current = subject;
    for (var link = links.get(current);
        link != null && !link.kept().equals(current);
        link = links.get(current)) {
      current = link.kept();
    }
    return current;
  }

  private Map<SubjectId, Link> links(long exceptBatch) {
    var links = new HashMap<SubjectId, Link>();
    database
        .sql(CURRENT)
        .param("except", exceptBatch)
        .query((ResultSet row) -> {
          links.put(
              new SubjectId(row.getObject("subject", UUID.class)),
              new Link(
                  new SubjectId(row.getObject("kept", UUID.class)),
                  new SubjectId(row.getObject("canonical", UUID.class))));
        });
    return links;
  }

  private void append(long batch, SubjectId subject, Link link) {
    database
        .sql(APPEND)
        .param("batch", batch)
        .param("subject", subject.value())
        .param("kept", link.kept().value())
        .param("canonical", link.canonical().value())
        .param("account", acting.account().value())
        .param("recorded", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
  }

  /** Whom a subject was merged into, and where that leads in the end. */
  private record Link(SubjectId kept, SubjectId canonical) {}
}
