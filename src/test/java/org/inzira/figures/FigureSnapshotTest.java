package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Locale;
import java.util.Random;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureNotes.Note;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.Ledger;
import org.inzira.page.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is printed from a snapshot is what was printed when it was taken. Its years are its own. */
@InziraTest
class FigureSnapshotTest {

  private static final Year YEAR = Year.of(1963);
  private static final FigureId RESETTLED = new FigureId("people-resettled");

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Figures figures;
  @Autowired FigureNotes notes;
  @Autowired FigureRemarks remarks;
  @Autowired Catalogue catalogue;
  @Autowired CellStore cells;
  @Autowired FigureSnapshots snapshots;
  @Autowired Texts texts;

  @BeforeEach
  void stateOnce() {
    if (figures.get(RESETTLED, YEAR).value().isPresent()) {
      return;
    }
    var random = new Random(1);
    for (var year = 1960; year <= YEAR.getValue(); year++) {
      var statements = new SeededYear(year, random, 40 + random.nextInt(30)).statements();
      transactions.write(() -> ledger.state(statements)).orThrow();
    }
    transactions
        .write(() -> {
          notes.put(RESETTLED, YEAR, new Note("as told", "comme dit"));
          notes.put(RESETTLED, YEAR, Axis.SEX, new Note("by ear", "à l’oreille"));
          var studies = catalogue.get(new FigureId("diaspora-mappings"));
          return remarks.stateNil(studies, YEAR, cells.totals(java.util.List.of(studies), YEAR));
        })
        .orThrow();
  }

  @Test
  void printsWhatTheLiveFiguresPrint() {
    var kept = snapshots.figures(snapshots.take(YEAR));

    assertThat(new Printout(texts).of(kept, YEAR))
        .containsExactlyElementsOf(new Printout(texts).of(figures, YEAR));
  }

  @Test
  void printsTheSameAfterItWasWrittenAndRead() {
    var taken = snapshots.take(YEAR);
    var read = FigureSnapshot.read(taken.bytes()).orThrow();

    assertThat(read).isEqualTo(taken);
    assertThat(read.bytes()).isEqualTo(taken.bytes());
    assertThat(read.hash()).isEqualTo(taken.hash()).matches("[0-9a-f]{64}");
    assertThat(new Printout(texts).of(snapshots.figures(read), YEAR))
        .containsExactlyElementsOf(new Printout(texts).of(figures, YEAR));
  }

  @Test
  void printsTheSameWhenTheLedgerHasMovedOn() {
    var kept = snapshots.figures(snapshots.take(YEAR));
    var before = new Printout(texts).of(kept, YEAR);
    var anchor = snapshots.take(YEAR).anchor();

    var more = new SeededYear(YEAR.getValue(), new Random(2), 1);
    transactions.write(() -> ledger.state(java.util.List.of(more.oneMore()))).orThrow();

    assertThat(new Printout(texts).of(kept, YEAR)).isEqualTo(before);
    assertThat(snapshots.take(YEAR).anchor().block()).isGreaterThan(anchor.block());
    assertThat(figures.get(RESETTLED, YEAR)).isNotEqualTo(kept.get(RESETTLED, YEAR));
  }

  @Test
  void keepsTheDefinitionsToCountBy() {
    var taken = snapshots.take(YEAR);

    assertThat(taken.definitions().stream().map(FigureSnapshot.Definition::definition))
        .containsExactlyElementsOf(catalogue.list());
    assertThat(taken.measures().stream().map(measure -> measure.measure().code()))
        .containsExactlyInAnyOrderElementsOf(catalogue.measures());
  }

  @Test
  void printsItsOwnWordsWhateverTheyAreCalledLater() {
    var written = new String(snapshots.take(YEAR).bytes(), StandardCharsets.UTF_8);
    var renamed = written.replace("\"USA\":\"United States\"", "\"USA\":\"The States\"");
    assertThat(renamed).isNotEqualTo(written);

    var kept = snapshots.figures(read(renamed).orThrow());

    assertThat(kept.label(Axis.DESTINATION, "USA", Locale.ENGLISH)).isEqualTo("The States");
    assertThat(kept.label(Axis.DESTINATION, "QQQ", Locale.FRENCH)).isEqualTo("QQQ");
  }

  @Test
  void refusesWhatALaterVersionWroteAndWhatNoneDid() {
    var written = new String(snapshots.take(YEAR).bytes(), StandardCharsets.UTF_8);

    assertThat(code(read(written.replace("\"format\":1,", "\"format\":2,")))).isEqualTo("FI-012");
    assertThat(code(read("{}"))).isEqualTo("FI-013");
    assertThat(code(read("no JSON"))).isEqualTo("FI-013");
    assertThat(code(read(written.replace("\"country\"", "\"county\"")))).isEqualTo("FI-013");
  }

  @Test
  void saysThatItKnowsNoOtherDayAndNoOtherYear() {
    var kept = snapshots.figures(snapshots.take(YEAR));

    assertThat(code(kept.asKnownOn("1963-01-01"))).isEqualTo("FI-014");
    assertThat(kept.asKnownOn("").orThrow()).isSameAs(kept);
    assertThatThrownBy(
            () -> kept.breakdown(RESETTLED, Year.of(1961), Axis.MONTH, Disclosure.IN_HOUSE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(kept.breakdown(RESETTLED, Year.of(1961), Axis.SEX, Disclosure.IN_HOUSE).cells())
        .isNotEmpty();
  }

  private static Outcome<FigureSnapshot> read(String written) {
    return FigureSnapshot.read(written.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals.getFirst().code() : "";
  }
}
