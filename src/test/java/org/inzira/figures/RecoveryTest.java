package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.annex.ReadWorkbook;
import org.inzira.database.InziraTest;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.kernel.AccountName;
import org.inzira.page.Texts;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries to recover what is kept back outside the house, by arithmetic and from every trace: two
 * truths that differ only in what is kept back must be told in the same bytes. Its year is its own.
 */
@InziraTest
class RecoveryTest {

  private static final Year YEAR = Year.of(1949);
  private static final int ROUNDS = 25;
  private static final Viewer ANYBODY = new Viewer(new AccountName("anybody"), Set.of());

  private static final Viewer OFFICER =
      new Viewer(new AccountName("officer"), Set.of(Role.MONITORING));

  @Autowired FigureSnapshots snapshots;
  @Autowired ReviewDocuments documents;
  @Autowired FigureAnswers answers;
  @Autowired Texts texts;

  private SeededSnapshots seeded = new SeededSnapshots(nothing());

  private static FigureSnapshot nothing() {
    return new FigureSnapshot(
        1,
        YEAR.getValue(),
        "",
        new FigureSnapshot.Anchor(0, ""),
        "RWA",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        java.util.Map.of());
  }

  @BeforeEach
  void seed() {
    seeded = new SeededSnapshots(snapshots.take(YEAR));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsNoFewByArithmeticInOneEdition(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var truth = snapshots.figures(seeded.of(seeded.standings(random)));

      assertThat(new Reader(truth, truth.inDocument(YEAR), YEAR).recovered())
          .as("seed %d, round %d", seed, round)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void findsNoFewInTwoEditionsBesideEachOther(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var standings = seeded.standings(random);
      var first = seeded.of(standings);
      var second = seeded.of(seeded.moved(standings, random));
      var one = snapshots.figures(first);
      var other = snapshots.figures(second);
      var then = new Reader(one, one.inDocument(YEAR), YEAR);
      var now = new Reader(other, other.inDocument(YEAR, List.of(first)), YEAR);

      assertThat(now.recovered()).as("seed %d, round %d", seed, round).isEmpty();
      assertThat(now.recoveredBeside(then)).as("seed %d, round %d", seed, round).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 14, 15, 16})
  void findsNoFewOnLivePagesBesideAnEdition(long seed) {
    var random = new Random(seed);
    var donor = new Viewer(new AccountName("donor"), Set.of(Role.DONOR));
    for (var round = 0; round < ROUNDS; round++) {
      var standings = seeded.standings(random);
      var edition = seeded.of(standings);
      var live = seeded.of(seeded.moved(standings, random));
      var one = snapshots.figures(edition);
      var other = SnapshotSource.figures(live, year -> List.of(edition));
      var then = new Reader(one, one.inDocument(YEAR, List.of()), YEAR);

      for (var told : List.of(other.onPage(donor, YEAR), other.toldTo(donor, YEAR))) {
        var now = new Reader(other, told, YEAR);
        assertThat(now.recovered()).as("seed %d, round %d", seed, round).isEmpty();
        assertThat(now.recoveredBeside(then)).as("seed %d, round %d", seed, round).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 10, 11, 12})
  void tellsTheSameInTheSameBytesWhateverIsKeptBack(long seed) {
    var snapshot = seeded.of(seeded.standings(new Random(seed)));
    var told = snapshots.figures(snapshot).inDocument(YEAR);
    var changed = SeededSnapshots.changedUnseen(snapshot, told);
    assertThat(changed).isNotEqualTo(snapshot);

    assertThat(traces(changed)).containsExactlyElementsOf(traces(snapshot));
  }

  @Test
  void seesABarOfTheTrueLength() {
    var snapshot = seeded.of(seeded.standings(new Random(9)));
    var truth = snapshots.figures(snapshot);
    var changed =
        snapshots.figures(SeededSnapshots.changedUnseen(snapshot, truth.inDocument(YEAR)));

    assertThat(charts(changed, ANYBODY)).isEqualTo(charts(truth, ANYBODY));
    assertThat(charts(changed, OFFICER)).isNotEqualTo(charts(truth, OFFICER));
  }

  @Test
  void seesAnEditionThatKeepsNothingBack() {
    var found = new ArrayList<String>();
    var random = new Random(5);
    for (var round = 0; round < ROUNDS; round++) {
      var standings = seeded.standings(random);
      var one = snapshots.figures(seeded.of(standings));
      var other = snapshots.figures(seeded.of(seeded.moved(standings, random)));
      var then = new Reader(one, one.inDocument(YEAR), YEAR);

      found.addAll(new Reader(other, other.inDocument(YEAR), YEAR).recoveredBeside(then));
      found.addAll(new Reader(one, one, YEAR, Disclosure.IN_HOUSE).recovered());
    }
    assertThat(found)
        .anySatisfy(each -> assertThat(each).contains("few came or went"))
        .anySatisfy(each -> assertThat(each).contains("what is left"))
        .anySatisfy(each -> assertThat(each).doesNotContain(":"));
  }

  /** Page and workbook in both languages, charts, and what programs read. */
  private List<String> traces(FigureSnapshot snapshot) {
    var truth = snapshots.figures(snapshot);
    var traces = new ArrayList<String>();
    var content = new ReviewContent(documents.take(YEAR).story(), snapshot);
    for (var language : Texts.LANGUAGES) {
      for (var format : List.of(Format.PAGE, Format.WORKBOOK)) {
        var bytes =
            documents.make(content, Audience.PUBLIC, format, language, Optional.empty()).bytes();
        traces.addAll(
            format == Format.WORKBOOK
                ? List.copyOf(new ReadWorkbook(bytes).parts().values())
                : List.of(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
    traces.addAll(charts(truth.inDocument(YEAR), OFFICER));
    traces.addAll(programs(truth.inDocument(YEAR)));
    return traces;
  }

  private List<String> charts(Figures told, Viewer viewer) {
    var wording = texts.in(Locale.ENGLISH);
    return told.list().stream()
        .flatMap(figure -> told.charts(figure, YEAR, viewer, wording).breakdowns().stream())
        .map(FigureCharts.Panel::toString)
        .toList();
  }

  private List<String> programs(Figures told) {
    var json = JsonMapper.builder().build();
    var wording = texts.in(Locale.ENGLISH);
    var written = new ArrayList<String>();
    written.add(json.writeValueAsString(answers.year(YEAR, told, told, wording)));
    for (var figure : told.definitions()) {
      for (var axis : figure.axes()) {
        var breakdown = told.breakdown(figure.id(), YEAR, axis, Disclosure.OUTSIDE);
        written.add(json.writeValueAsString(answers.breakdown(breakdown, told, wording)));
      }
    }
    return written;
  }
}
