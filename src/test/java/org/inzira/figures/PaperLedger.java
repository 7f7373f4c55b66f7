package org.inzira.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Posting;
import org.inzira.ledger.Standing;
import org.inzira.ledger.SubjectId;

/** A ledger in memory that keeps the contract of {@link Posting}, for plain tests. */
final class PaperLedger {

  /** One entry. */
  record Line(
      MeasureCode measure,
      Optional<SubjectId> subject,
      LocalDate happenedOn,
      Dimensions dimensions,
      long quantity) {

    Line reversed() {
      return new Line(measure, subject, happenedOn, dimensions, -quantity);
    }
  }

  private record Key(
      MeasureCode measure, Optional<SubjectId> subject, LocalDate day, Dimensions dimensions) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<SubjectId, SubjectId> aliases = new HashMap<>();

  /** Appends lines as one posting. */
  Posting post(Line... added) {
    return post(List.of(added));
  }

  Posting post(List<Line> added) {
    var before = lines.size();
    lines.addAll(added);
    return new Paper(before, Map.copyOf(aliases), Map.copyOf(aliases), Set.of());
  }

  Posting merge(SubjectId duplicate, SubjectId kept) {
    var was = Map.copyOf(aliases);
    aliases.put(duplicate, kept);
    return new Paper(lines.size(), was, Map.copyOf(aliases), Set.of(duplicate));
  }

  Posting unmerge(SubjectId duplicate) {
    var was = Map.copyOf(aliases);
    aliases.remove(duplicate);
    return new Paper(lines.size(), was, Map.copyOf(aliases), Set.of(duplicate));
  }

  /** Every key with what stands under it, as the ledger's reader gives it. */
  void standings(Consumer<Standing> each) {
    var sums = new HashMap<Key, Long>();
    for (var line : lines) {
      var subject = line.subject().map(named -> aliases.getOrDefault(named, named));
      sums.merge(
          new Key(line.measure(), subject, line.happenedOn(), line.dimensions()),
          line.quantity(),
          Long::sum);
    }
    sums.entrySet().stream()
        .map(sum -> standing(sum.getKey(), 0, sum.getValue()))
        .sorted(ORDER)
        .forEach(each);
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  private static final Comparator<Standing> ORDER =
      Comparator.comparing((Standing standing) -> standing.measure().value())
          .thenComparing(standing -> standing.subject().map(s -> s.value().toString()).orElse("~"));

  private static Standing standing(Key key, long before, long after) {
    return new Standing(
        key.measure(), key.subject(), key.day(), key.dimensions(), 0, before, after);
  }

  private final class Paper implements Posting {
    private final int from;
    private final Map<SubjectId, SubjectId> was;
    private final Map<SubjectId, SubjectId> is;
    private final Set<SubjectId> touched = new HashSet<>();

    Paper(
        int from,
        Map<SubjectId, SubjectId> was,
        Map<SubjectId, SubjectId> is,
        Set<SubjectId> merged) {
      this.from = from;
      this.was = was;
      this.is = is;
      var named = new HashSet<>(merged);
      added().forEach(line -> line.subject().ifPresent(named::add));
      named.forEach(subject -> {
        touched.add(was.getOrDefault(subject, subject));
        touched.add(is.getOrDefault(subject, subject));
      });
    }

    private List<Line> added() {
      return lines.subList(from, lines.size());
    }

    @Override
    public long block() {
      return 1;
    }

    @Override
    public Set<MeasureCode> measures() {
      return lines.stream().map(Line::measure).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void additions(Set<MeasureCode> measures, Consumer<Standing> each) {
      added().stream()
          .filter(line -> measures.contains(line.measure()))
          .forEach(line ->
              each.accept(
                  new Standing(
                      line.measure(),
                      line.subject(),
                      line.happenedOn(),
                      line.dimensions(),
                      0,
                      0,
                      line.quantity())));
    }

    @Override
    public void subjectHistories(Set<MeasureCode> measures, Consumer<Standing> each) {
      var sums = new HashMap<Key, long[]>();
      for (var index = 0; index < lines.size(); index++) {
        var line = lines.get(index);
        if (line.subject().isPresent() && measures.contains(line.measure())) {
          var subject = line.subject().get();
          if (index < from) {
            add(sums, line, was.getOrDefault(subject, subject), 0);
          }
          add(sums, line, is.getOrDefault(subject, subject), 1);
        }
      }
      emit(sums, each);
    }

    private void add(Map<Key, long[]> sums, Line line, SubjectId subject, int side) {
      if (touched.contains(subject)) {
        var key =
            new Key(line.measure(), Optional.of(subject), line.happenedOn(), line.dimensions());
        sums.computeIfAbsent(key, each -> new long[2])[side] += line.quantity();
      }
    }

    @Override
    public void placeHistories(Set<MeasureCode> measures, Consumer<Standing> each) {
      var places = new TreeMap<String, List<Line>>();
      added()
          .forEach(line ->
              line.dimensions()
                  .find(Dimension.PLACE)
                  .ifPresent(place -> places.put(place, new ArrayList<>())));
      var sums = new HashMap<Key, long[]>();
      for (var index = 0; index < lines.size(); index++) {
        var line = lines.get(index);
        var place = line.dimensions().find(Dimension.PLACE);
        if (place.filter(places::containsKey).isPresent() && measures.contains(line.measure())) {
          var key = new Key(line.measure(), Optional.empty(), line.happenedOn(), line.dimensions());
          var sum = sums.computeIfAbsent(key, each1 -> new long[2]);
          sum[0] += index < from ? line.quantity() : 0;
          sum[1] += line.quantity();
        }
      }
      emit(sums, each);
    }

    private void emit(Map<Key, long[]> sums, Consumer<Standing> each) {
      sums.entrySet().stream()
          .map(sum -> standing(sum.getKey(), sum.getValue()[0], sum.getValue()[1]))
          .sorted(ORDER)
          .forEach(each);
    }
  }
}
