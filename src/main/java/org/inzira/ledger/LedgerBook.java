package org.inzira.ledger;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Service;

/** Compares what is stated with what stands, and appends the difference. */
@Service
class LedgerBook implements Ledger {

  private final ChartOfMeasures chart;
  private final Statements statements;
  private final CodeSets codeSets;
  private final Aliases aliases;
  private final Closings closings;
  private final Batches batches;

  LedgerBook(
      ChartOfMeasures chart,
      Statements statements,
      CodeSets codeSets,
      Aliases aliases,
      Closings closings,
      Batches batches) {
    this.chart = chart;
    this.statements = statements;
    this.codeSets = codeSets;
    this.aliases = aliases;
    this.closings = closings;
    this.batches = batches;
  }

  @Override
  public Outcome<Stated> state(List<Statement> stated) {
    var latest = statements.latestVersions(stated);
    var refusals = new ArrayList<Refusal>();
    stated.forEach(statement -> refusals.addAll(chart.refusals(statement)));
    stated.forEach(statement -> staleness(statement, latest).ifPresent(refusals::add));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var deltas = deltas(stated, latest.keySet());
    deltas.forEach(delta -> alreadyStated(delta, latest).ifPresent(refusals::add));
    var closed = closings.years();
    refusals.addAll(closedYears(deltas, closed));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    if (deltas.isEmpty()) {
      return Outcome.done(new Stated(0, Map.of()));
    }
    var entries = statements.append(batches.open(), deltas);
    return Outcome.done(new Stated(entries, restated(deltas, closed)));
  }

  private static Map<Year, Integer> restated(List<Delta> deltas, Set<Year> closed) {
    var restated = new HashMap<Year, Integer>();
    deltas.stream()
        .flatMap(delta -> delta.lines().stream())
        .map(line -> Year.from(line.key().happenedOn()))
        .filter(closed::contains)
        .forEach(year -> restated.merge(year, 1, Integer::sum));
    return restated;
  }

  private static Optional<Refusal> staleness(Statement statement, Map<RecordRef, Integer> latest) {
    var standing = latest.get(statement.source());
    return standing != null && standing > statement.version()
        ? Optional.of(refusal("LG-005", statement.source(), String.valueOf(standing)))
        : Optional.empty();
  }

  /** A version states once: other facts under the version that stands are a bug of the caller. */
  private static Optional<Refusal> alreadyStated(Delta delta, Map<RecordRef, Integer> latest) {
    var version = delta.statement().version();
    var standing = latest.get(delta.statement().source());
    return standing != null && standing == version
        ? Optional.of(refusal("LG-009", delta.statement().source(), String.valueOf(version)))
        : Optional.empty();
  }

  private static List<Refusal> closedYears(List<Delta> deltas, Set<Year> closed) {
    return deltas.stream()
        .filter(delta -> delta.statement().reason() == Reason.ORDINARY)
        .flatMap(delta ->
            delta.lines().stream()
                .map(line -> Year.from(line.key().happenedOn()))
                .distinct()
                .filter(closed::contains)
                .map(year -> refusal("LG-006", delta.statement().source(), year.toString())))
        .toList();
  }

  private static Refusal refusal(String code, RecordRef source, String argument) {
    return Refusal.of(code, source.kind().code(), source.id().toString(), argument);
  }

  /** Only of a source that spoke before can anything stand. */
  private List<Delta> deltas(List<Statement> stated, Set<RecordRef> spoken) {
    var facts = stated.stream().flatMap(statement -> statement.facts().stream()).toList();
    codeSets.learn(facts);
    var standing = statements.standing(spoken);
    var canonical = aliases.canonical(subjects(facts, standing.values()));
    var deltas = new ArrayList<Delta>();
    for (var statement : stated) {
      var lines =
          difference(statement, standing.getOrDefault(statement.source(), List.of()), canonical);
      if (!lines.isEmpty()) {
        deltas.add(new Delta(statement, lines));
      }
    }
    return deltas;
  }

  private static Set<SubjectId> subjects(List<Fact> facts, Collection<List<Delta.Line>> standing) {
    var subjects = new HashSet<SubjectId>();
    facts.forEach(fact -> fact.subject().ifPresent(subjects::add));
    standing.forEach(lines -> lines.forEach(line -> line.key().subject().ifPresent(subjects::add)));
    return subjects;
  }

  /**
   * Stated minus standing, by key. A reversal copies the standing line with its stored subject, so
   * that a later unmerging finds both on the same side.
   */
  private List<Delta.Line> difference(
      Statement statement, List<Delta.Line> standing, Map<SubjectId, SubjectId> canonical) {
    var open = new HashMap<Delta.Key, Delta.Line>();
    for (var line : standing) {
      open.merge(
          line.key().counted(canonical),
          line,
          (one, other) -> new Delta.Line(one.key(), one.quantity() + other.quantity()));
    }
    var wanted = new HashMap<Delta.Key, Delta.Line>();
    for (var fact : statement.facts()) {
      var key = codeSets.key(fact);
      wanted.merge(
          key.counted(canonical),
          new Delta.Line(key, fact.quantity()),
          (one, other) -> new Delta.Line(one.key(), one.quantity() + other.quantity()));
    }
    var lines = new ArrayList<Delta.Line>();
    open.forEach((key, line) -> {
      var stays = wanted.remove(key);
      add(lines, line.key(), (stays == null ? 0 : stays.quantity()) - line.quantity());
    });
    wanted.values().forEach(line -> add(lines, line.key(), line.quantity()));
    lines.sort(Comparator.comparing(line -> line.key().happenedOn(), LocalDate::compareTo));
    return lines;
  }

  private static void add(List<Delta.Line> lines, Delta.Key key, long quantity) {
    if (quantity != 0) {
      lines.add(new Delta.Line(key, quantity));
    }
  }

  @Override
  public Outcome<SubjectId> merge(SubjectId duplicate, SubjectId kept) {
    batches.lock();
    return aliases.merge(duplicate, kept, batches::open);
  }

  @Override
  public Outcome<SubjectId> unmerge(SubjectId duplicate) {
    batches.lock();
    return aliases.unmerge(duplicate, batches::open);
  }

  @Override
  public Outcome<Year> close(Year year) {
    batches.lock();
    return closings.close(year, batches::open);
  }
}
