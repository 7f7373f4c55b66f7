package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.inzira.access.ActingAs;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.database.InziraTest;
import org.inzira.figures.Known;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.review.documents.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is saved stays, in order, whoever saves at the same time. Each test has a year of its own.
 */
@InziraTest
class NarrativesTest {

  private static final AccountName EDITOR = new AccountName("editor");
  private static final Viewer VIEWER = new Viewer(EDITOR, Set.of(Role.MONITORING));

  @Autowired Narratives narratives;
  @Autowired JdbcClient database;

  @Test
  void savesEachVersionWithWhoAndWhenAndPrintsTheLast() {
    var manuscript = manuscript(1951);
    assertThat(printed(manuscript)).isEqualTo(Narrative.read(Programme.HEALTH, Locale.ENGLISH));

    assertThat(save(manuscript, 0, "We began.").orThrow()).isEqualTo(1);
    assertThat(save(manuscript, 1, "We went on.\r\nAnd on.").orThrow()).isEqualTo(2);

    assertThat(printed(manuscript)).isEqualTo("We went on.\nAnd on.");
    assertThat(narratives.find(manuscript, 1).orElseThrow().text()).isEqualTo("We began.");
    assertThat(narratives.list(manuscript, 9))
        .extracting(SavedNarrative.Line::version)
        .containsExactly(2, 1);
    assertThat(narratives.list(manuscript, 9))
        .extracting(SavedNarrative.Line::account)
        .containsOnly(EDITOR);
    assertThat(printed(new Manuscript(Year.of(1951), Programme.HEALTH, Locale.FRENCH)))
        .isEqualTo(Narrative.read(Programme.HEALTH, Locale.FRENCH));
  }

  @Test
  void printsTheTextAsItStoodWhenADayEnded() {
    var manuscript = manuscript(1952);
    save(manuscript, 0, "We began.").orThrow();
    var saved = narratives.findLast(manuscript).orElseThrow().savedAt();

    assertThat(narratives.text(manuscript, known(saved.plusSeconds(1))).text())
        .isEqualTo("We began.");
    assertThat(narratives.text(manuscript, known(saved.minusSeconds(1))).text())
        .isEqualTo(Narrative.read(Programme.HEALTH, Locale.ENGLISH));
  }

  @Test
  void savesNothingOverAVersionThatTheWriterHasNotSeen() {
    var manuscript = manuscript(1953);
    save(manuscript, 0, "Theirs.").orThrow();

    for (int begunFrom : List.of(0, 2, 99, -1, Integer.MAX_VALUE)) {
      assertThat(codes(save(manuscript, begunFrom, "Mine."))).containsExactly(Narratives.STALE);
    }
    assertThat(printed(manuscript)).isEqualTo("Theirs.");
    assertThat(save(manuscript, 0, "Theirs.").orThrow()).isEqualTo(1);
  }

  @Test
  void losesNothingWhenManySaveAtOnce() throws Exception {
    var manuscript = manuscript(1954);
    save(manuscript, 0, "Start").orThrow();
    var names =
        IntStream.range(0, 8).mapToObj(number -> "writer-" + (char) ('a' + number)).toList();
    var work = new ArrayList<Callable<Boolean>>();
    names.forEach(name -> work.add(() -> addsALine(manuscript, name)));
    try (var writers = Executors.newFixedThreadPool(names.size())) {
      for (var done : writers.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(printed(manuscript).lines()).hasSize(9).containsAll(names);
    assertThat(narratives.list(manuscript, 20)).hasSize(9);
  }

  @Test
  void checksEachReadingAsItWillBeRead() {
    var manuscript = manuscript(1961);
    var number = "It was seventeen.";

    assertThat(audiences(manuscript, ":::in-house\n" + number + "\n:::\nFor all."))
        .containsExactly(Audience.IN_HOUSE);
    assertThat(audiences(manuscript, ":::in-house\nFor us.\n:::\nFor all.")).isEmpty();
    assertThat(codes(save(manuscript, 0, "For all.\n\n:::in-house\nFor us.")))
        .containsExactly("RV-013");
    var text = ":::in-house\nFor us.\n:::\n\nFor all.";
    assertThat(narratives.narrative(manuscript, VIEWER).html(text)).contains("For us", "For all");
    var donor = new Viewer(new AccountName("donor"), Set.of(Role.DONOR));
    assertThat(narratives.narrative(manuscript, donor).html(text))
        .contains("For all")
        .doesNotContain("For us", ":::");
  }

  private List<Audience> audiences(Manuscript manuscript, String text) {
    return narratives.remarks(manuscript, text, VIEWER).stream()
        .map(Narratives.Remark::audience)
        .toList();
  }

  @Test
  void refusesBrokenReferencesEachWithItsPlace() {
    var text = "Fine.\n\nIn all {{people-teleported}} people, {{year|soon}}, {{.";

    var refusals = refusals(save(manuscript(1955), 0, text));

    assertThat(refusals).extracting(Refusal::code).containsOnly("RV-009").hasSize(3);
    assertThat(refusals.getFirst().arguments()).startsWith("3", "8");
    assertThat(refusals.getFirst().location()).contains(new Location("narrative", 3, "8"));
    assertThat(narratives.findLast(manuscript(1955))).isEmpty();
  }

  @Test
  void keepsADraftThatDoesNotHoldYet() {
    assertThat(save(manuscript(1956), 0, "We moved 4,015; {{people-resettled}}.").orThrow())
        .isEqualTo(1);
    assertThat(narratives.remarks(manuscript(1956), "We moved 4,015.", VIEWER)).isNotEmpty();
  }

  @Test
  void refusesWhatIsEmptyOrTooLong() {
    var manuscript = manuscript(1957);

    assertThat(codes(save(manuscript, 0, " \r\n "))).containsExactly("RV-008");
    assertThat(codes(save(manuscript, 0, "a".repeat(40_001)))).containsExactly("RV-007");
    assertThat(save(manuscript, 0, "é\r\n".repeat(20_000)).orThrow()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "*a ", "**a *", "[", "![", "1. "})
  void drawsOrRefusesWhatNestsDeeply(String opening) {
    var manuscript = manuscript(1958);
    int times = 13_000 / opening.length();
    var text =
        opening.repeat(times) + "x" + (opening.contains("*") ? "a* a** ".repeat(times / 3) : "");

    var saved = codes(save(manuscript, 0, text));
    assertThat(narratives.narrative(manuscript, VIEWER).html(text)).isNotNull();
    assertThat(saved).isSubsetOf("RV-011", "RV-009", Narratives.STALE);
  }

  @Test
  void appendsOnly() {
    save(manuscript(1959), 0, "We began.").orThrow();

    for (var change :
        List.of(
            "update review.narrative set text = 'Other'",
            "delete from review.narrative",
            "truncate review.narrative")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private boolean addsALine(Manuscript manuscript, String name) {
    for (int tries = 0; tries < 100; tries++) {
      var last = narratives.findLast(manuscript).orElseThrow();
      if (save(manuscript, last.version(), last.text() + "\n" + name)
          instanceof Outcome.Done<Integer>) {
        return true;
      }
    }
    return false;
  }

  private String printed(Manuscript manuscript) {
    return narratives.text(manuscript, Optional.empty()).text();
  }

  private Outcome<Integer> save(Manuscript manuscript, int begunFrom, String text) {
    return ActingAs.run(EDITOR, () -> narratives.save(manuscript, begunFrom, text, VIEWER));
  }

  private static Optional<Known> known(java.time.Instant end) {
    return Optional.of(new Known(LocalDate.EPOCH, Optional.empty(), Optional.empty(), end, true));
  }

  private static Manuscript manuscript(int year) {
    return new Manuscript(Year.of(year), Programme.HEALTH, Locale.ENGLISH);
  }

  private static List<Refusal> refusals(Outcome<Integer> outcome) {
    return outcome instanceof Outcome.Refused<Integer>(var refusals) ? refusals : List.of();
  }

  private static List<String> codes(Outcome<Integer> outcome) {
    return refusals(outcome).stream().map(Refusal::code).distinct().toList();
  }
}
