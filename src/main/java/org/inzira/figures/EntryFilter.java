package org.inzira.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.EntryQuery;
import org.inzira.ledger.EntryQuery.Counting;
import org.inzira.ledger.Replay.Cause;
import org.inzira.page.Choice;
import org.inzira.page.ListView;
import org.inzira.page.Wording;

/** Which entries behind a figure are asked for, as an address says it and the ledger reads it. */
record EntryFilter(
    Map<Axis, String> chosen, Counting counting, OptionalLong since, Optional<Cause> cause) {

  static final String COUNTED = "counted";
  static final String SINCE = "since";
  static final String CAUSE = "cause";
  static final EntryFilter ALL = new EntryFilter(Map.of(), Counting.ALL);

  EntryFilter {
    var copy = new EnumMap<Axis, String>(Axis.class);
    copy.putAll(chosen);
    chosen = java.util.Collections.unmodifiableMap(copy);
  }

  private EntryFilter(Map<Axis, String> chosen, Counting counting) {
    this(chosen, counting, OptionalLong.empty(), Optional.empty());
  }

  /** The entries that blocks after this one sealed for one cause. */
  static EntryFilter since(long block, Cause cause) {
    return new EntryFilter(Map.of(), Counting.ALL, OptionalLong.of(block), Optional.of(cause));
  }

  /** Reads the parameters of an address that name an axis; refused is what no axis holds. */
  static Outcome<EntryFilter> read(Map<String, String> parameters) {
    var chosen = new EnumMap<Axis, String>(Axis.class);
    var refusals = new ArrayList<Refusal>();
    for (var axis : EnumSet.complementOf(EnumSet.of(Axis.SEX_AGE_BAND))) {
      var written = parameters.getOrDefault(axis.code(), "").replace(' ', '+');
      if (!written.isEmpty()) {
        chosen.put(axis, written);
        if (!axis.accepts(written)) {
          refusals.add(Refusal.of("FI-008", written, axis.code()));
        }
      }
    }
    var counted = parameters.getOrDefault(COUNTED, "");
    var counting =
        Arrays.stream(Counting.values()).filter(each -> code(each).equals(counted)).findAny();
    if (counting.isEmpty()) {
      refusals.add(Refusal.of("FI-008", counted, COUNTED));
    }
    var since = parameters.getOrDefault(SINCE, "");
    if (!since.matches("[0-9]{0,18}")) {
      refusals.add(Refusal.of("FI-008", since, SINCE));
    }
    var named = parameters.getOrDefault(CAUSE, "");
    var cause = Cause.find(named);
    if (cause.isEmpty() && !named.isEmpty()) {
      refusals.add(Refusal.of("FI-008", named, CAUSE));
    }
    return refusals.isEmpty()
        ? Outcome.done(
            new EntryFilter(
                chosen,
                counting.orElseThrow(),
                since.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(since)),
                cause))
        : Outcome.refused(refusals);
  }

  /** The entries that count in this way, whatever they carry. */
  static EntryFilter of(Counting counting) {
    return new EntryFilter(Map.of(), counting);
  }

  /** How an address says it; all goes without saying. */
  static String code(Counting counting) {
    return switch (counting) {
      case ALL -> "";
      case SUBJECTS -> "individually";
      case HEADCOUNTS -> "headcount";
    };
  }

  /** The entries behind one cell. */
  static EntryFilter of(Axis axis, String key) {
    if (axis != Axis.SEX_AGE_BAND) {
      return new EntryFilter(Map.of(axis, key), Counting.ALL);
    }
    var plus = key.indexOf('+');
    return new EntryFilter(
        Map.of(Axis.SEX, key.substring(0, plus), Axis.AGE_BAND, key.substring(plus + 1)),
        Counting.ALL);
  }

  /** The address of these entries. */
  String address(FigureId figure, Year year) {
    var parameters =
        Stream.concat(
                chosen.entrySet().stream()
                    .map(choice ->
                        choice.getKey().code()
                            + "="
                            + URLEncoder.encode(choice.getValue(), StandardCharsets.UTF_8)),
                further())
            .collect(Collectors.joining("&"));
    return figure.address(year) + "/entries" + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  private Stream<String> further() {
    return Stream.of(
            counting == Counting.ALL ? "" : COUNTED + "=" + code(counting),
            since.isPresent() ? SINCE + "=" + since.getAsLong() : "",
            cause.map(each -> CAUSE + "=" + each.code()).orElse(""))
        .filter(parameter -> !parameter.isEmpty());
  }

  /** What to ask the ledger; empty when figure and choice contradict each other. */
  Optional<EntryQuery> query(
      FigureDefinition figure, Year year, OptionalLong upTo, OptionalLong after, int limit) {
    var carrying = new HashMap<Dimension, Set<String>>(figure.where());
    var absent = EnumSet.noneOf(Dimension.class);
    chosen.forEach((axis, key) -> {
      if (axis == Axis.AGE_BAND) {
        narrow(carrying, absent, Dimension.AGE_YEARS, key, ages(key));
      } else if (axis != Axis.MONTH) {
        narrow(carrying, absent, axis.dimension(), key, Set.of(key));
      }
    });
    if (carrying.values().stream().anyMatch(Set::isEmpty)
        || absent.stream().anyMatch(carrying::containsKey)) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryQuery(
            figure.measures(),
            year,
            month(),
            carrying,
            absent,
            counting,
            upTo,
            since,
            cause,
            after,
            limit));
  }

  /** When and why they were posted, to be chosen anew; nothing unless it was chosen. */
  List<ListView.Filter> posted(Wording wording) {
    var filters = new ArrayList<ListView.Filter>();
    if (since.isPresent()) {
      var block = Long.toString(since.getAsLong());
      var after = new Choice(block, wording.text("figures.since.block", block));
      filters.add(new ListView.Filter(SINCE, wording.text("figures.since"), List.of(after), block));
    }
    if (since.isPresent() || cause.isPresent()) {
      var causes =
          Arrays.stream(Cause.values())
              .map(each -> new Choice(each.code(), wording.text("figures.cause." + each.code())))
              .toList();
      filters.add(
          new ListView.Filter(
              CAUSE, wording.text("figures.cause"), causes, cause.map(Cause::code).orElse("")));
    }
    return filters;
  }

  /** The words of the choice, for a page. */
  List<String> labels(FigureWords words, Locale language) {
    return chosen.entrySet().stream()
        .map(choice ->
            words.axis(choice.getKey(), language)
                + ": "
                + words.cell(choice.getKey(), choice.getValue(), language))
        .toList();
  }

  private OptionalInt month() {
    return chosen.containsKey(Axis.MONTH)
        ? OptionalInt.of(Integer.parseInt(chosen.get(Axis.MONTH)))
        : OptionalInt.empty();
  }

  private static Set<String> ages(String band) {
    return Axis.AgeBand.find(band).map(Axis.AgeBand::ages).orElse(Set.of());
  }

  /** Sex says "unknown" by a value; the other dimensions by having none. */
  private static void narrow(
      Map<Dimension, Set<String>> carrying,
      Set<Dimension> absent,
      Dimension dimension,
      String key,
      Set<String> values) {
    if (key.equals(Axis.UNKNOWN) && dimension != Dimension.SEX) {
      absent.add(dimension);
      return;
    }
    var both = new HashSet<>(values);
    both.retainAll(carrying.getOrDefault(dimension, values));
    carrying.put(dimension, both);
  }
}
