package org.inzira.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Plays what was posted after a block once more, in memory and step by step. */
final class Replaying {

  /** What quantities are added up by, the subject as it was posted. */
  record Key(
      MeasureCode measure, Optional<SubjectId> subject, LocalDate day, Dimensions dimensions) {

    Key ofPlace() {
      return new Key(measure, Optional.empty(), day, dimensions);
    }

    Standing standing(Optional<SubjectId> counted, long before, long after) {
      return new Standing(measure, counted, day, dimensions, 0, before, after);
    }
  }

  /** A quantity under one key. */
  record Line(Key key, long quantity) {}

  /** An entry with its block and cause. */
  record Change(long block, Replay.Cause cause, Line line) {}

  private static final Comparator<Standing> BY_SUBJECT =
      Comparator.comparing((Standing standing) -> standing.measure().value())
          .thenComparing(standing -> standing.subject().orElseThrow().value())
          .thenComparing(Standing::happenedOn);

  private final Map<SubjectId, Map<Key, Long>> standing = new HashMap<>();
  private final Map<MeasureCode, Map<Key, Long>> atPlaces = new HashMap<>();
  private final BiFunction<MeasureCode, Set<String>, List<Line>> places;
  private final List<Change> changes;
  private AliasGroups groups;
  private int played;

  /**
   * Begins where the first step does.
   *
   * @param links those that held then
   * @param lines what stood then of the subjects that will be touched
   * @param places reads what stood then of a measure at some places
   */
  Replaying(
      List<Change> changes,
      Collection<AliasGroups.Link> links,
      Collection<Line> lines,
      BiFunction<MeasureCode, Set<String>, List<Line>> places) {
    this.changes = changes;
    this.groups = AliasGroups.NONE.with(links);
    this.places = places;
    lines.forEach(this::stand);
  }

  /** Gives each step in order, with the links of a block after its entries. */
  void play(Collection<AliasGroups.Link> later, Consumer<Replay> each) {
    var links =
        new TreeMap<>(later.stream().collect(Collectors.groupingBy(AliasGroups.Link::block)));
    while (played < changes.size()) {
      var first = changes.get(played);
      while (!links.isEmpty() && links.firstKey() < first.block()) {
        relink(links.pollFirstEntry().getValue(), each);
      }
      var to = played;
      while (to < changes.size() && isOfOneStep(first, changes.get(to))) {
        to++;
      }
      var lines = changes.subList(played, to).stream().map(Change::line).toList();
      each.accept(
          new Replay(
              first.block(),
              first.cause(),
              lines.size(),
              new Played(first.block(), lines, List.of())));
      lines.forEach(this::stand);
      lines.forEach(this::standAtPlace);
      played = to;
    }
    links.values().forEach(rest -> relink(rest, each));
  }

  private void relink(List<AliasGroups.Link> links, Consumer<Replay> each) {
    var block = links.getFirst().block();
    each.accept(new Replay(block, Replay.Cause.MERGE, 0, new Played(block, List.of(), links)));
    groups = groups.with(links);
  }

  private static boolean isOfOneStep(Change one, Change other) {
    return one.block() == other.block() && one.cause() == other.cause();
  }

  private void stand(Line line) {
    line.key()
        .subject()
        .ifPresent(subject ->
            standing
                .computeIfAbsent(subject, any -> new HashMap<>())
                .merge(line.key(), line.quantity(), Long::sum));
  }

  private void standAtPlace(Line line) {
    var kept = atPlaces.get(line.key().measure());
    if (kept != null) {
      kept.merge(line.key().ofPlace(), line.quantity(), Long::sum);
    }
  }

  /** Reads a measure's places when they are first asked for, and brings them up to this step. */
  private Map<Key, Long> atPlaces(MeasureCode measure) {
    var kept = atPlaces.get(measure);
    if (kept == null) {
      kept = new HashMap<>();
      atPlaces.put(measure, kept);
      var touched =
          changes.stream()
              .map(Change::line)
              .filter(line -> line.key().measure().equals(measure))
              .flatMap(line -> place(line.key()).stream())
              .collect(Collectors.toUnmodifiableSet());
      for (var line : places.apply(measure, touched)) {
        kept.merge(line.key().ofPlace(), line.quantity(), Long::sum);
      }
      changes.subList(0, played).stream()
          .map(Change::line)
          .filter(line -> line.key().measure().equals(measure))
          .forEach(this::standAtPlace);
    }
    return kept;
  }

  private static Optional<String> place(Key key) {
    return key.dimensions().find(Dimension.PLACE);
  }

  /** One step, read from what stands in memory. */
  private final class Played implements Posting {

    private final long block;
    private final List<Line> lines;
    private final AliasGroups was = groups;
    private final AliasGroups is;
    private final List<AliasGroups.Link> links;

    Played(long block, List<Line> lines, List<AliasGroups.Link> links) {
      this.block = block;
      this.lines = lines;
      this.links = links;
      this.is = links.isEmpty() ? groups : groups.with(links);
    }

    @Override
    public long block() {
      return block;
    }

    @Override
    public Set<MeasureCode> measures() {
      var measures = new HashSet<MeasureCode>();
      lines.forEach(line -> measures.add(line.key().measure()));
      links.stream()
          .flatMap(link -> held(link.subject()).stream())
          .forEach(key -> measures.add(key.measure()));
      return measures;
    }

    @Override
    public void additions(Set<MeasureCode> measures, Consumer<Standing> each) {
      lines.stream()
          .filter(line -> measures.contains(line.key().measure()))
          .forEach(
              line -> each.accept(line.key().standing(line.key().subject(), 0, line.quantity())));
    }

    @Override
    public void subjectHistories(Set<MeasureCode> measures, Consumer<Standing> each) {
      var added = new HashMap<SubjectId, Map<Key, Long>>();
      for (var line : lines) {
        line.key()
            .subject()
            .ifPresent(subject ->
                added
                    .computeIfAbsent(subject, any -> new HashMap<>())
                    .merge(line.key(), line.quantity(), Long::sum));
      }
      var standings = new ArrayList<Standing>();
      for (var member : members(added.keySet())) {
        history(member, added.getOrDefault(member, Map.of()), measures, standings);
      }
      standings.sort(BY_SUBJECT);
      standings.forEach(each);
    }

    private void history(
        SubjectId member,
        Map<Key, Long> added,
        Set<MeasureCode> measures,
        List<Standing> standings) {
      var counted = Optional.of(was.counted(member));
      var counts = Optional.of(is.counted(member));
      var held = standing.getOrDefault(member, Map.of());
      var keys = new HashSet<>(held.keySet());
      keys.addAll(added.keySet());
      for (var key : keys) {
        if (measures.contains(key.measure())) {
          long before = held.getOrDefault(key, 0L);
          long after = before + added.getOrDefault(key, 0L);
          if (counted.equals(counts)) {
            standings.add(key.standing(counts, before, after));
          } else {
            standings.add(key.standing(counted, before, 0));
            standings.add(key.standing(counts, 0, after));
          }
        }
      }
    }

    /** Whole groups: all who count, before or after, for whom a touched one counts for. */
    private Set<SubjectId> members(Set<SubjectId> named) {
      var members = new HashSet<>(named);
      var touched = new HashSet<>(named);
      links.forEach(link -> touched.add(link.subject()));
      for (var subject : touched) {
        for (var counted : List.of(was.counted(subject), is.counted(subject))) {
          members.addAll(was.members(counted));
          members.addAll(is.members(counted));
        }
      }
      return members;
    }

    @Override
    public void placeHistories(Set<MeasureCode> measures, Consumer<Standing> each) {
      for (var measure : measures) {
        var added = new HashMap<Key, Long>();
        lines.stream()
            .filter(line -> line.key().measure().equals(measure))
            .filter(line -> place(line.key()).isPresent())
            .forEach(line -> added.merge(line.key().ofPlace(), line.quantity(), Long::sum));
        if (!added.isEmpty()) {
          places(measure, added, each);
        }
      }
    }

    private void places(MeasureCode measure, Map<Key, Long> added, Consumer<Standing> each) {
      var touched =
          added.keySet().stream().map(key -> place(key).orElseThrow()).collect(Collectors.toSet());
      var held = atPlaces(measure);
      var keys = new HashSet<>(held.keySet());
      keys.addAll(added.keySet());
      for (var key : keys) {
        if (touched.contains(place(key).orElse(""))) {
          long before = held.getOrDefault(key, 0L);
          each.accept(key.standing(Optional.empty(), before, before + added.getOrDefault(key, 0L)));
        }
      }
    }

    private Set<Key> held(SubjectId subject) {
      return Objects.requireNonNullElse(standing.get(subject), Map.<Key, Long>of()).keySet();
    }
  }
}
