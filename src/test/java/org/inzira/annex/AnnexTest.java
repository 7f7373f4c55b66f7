package org.inzira.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.annex.ReadWorkbook.Stored;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureNotes;
import org.inzira.figures.Figures;
import org.inzira.figures.SeededYear;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.Ledger;
import org.inzira.page.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The workbook, read back by means of its own. Its years are its own. */
@InziraTest
class AnnexTest {

  private static final Year YEAR = Year.of(1972);
  private static final FigureId RESETTLED = new FigureId("people-resettled");
  private static final AnnexOrigin ORIGIN =
      new AnnexOrigin(
          Instant.EPOCH,
          "=publisher",
          "+citation",
          "-licence",
          List.of("@disclaimer _x0041_"),
          List.of("1:a"));

  @Autowired MockMvc web;
  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Accounts accounts;
  @Autowired Figures figures;
  @Autowired FigureNotes notes;
  @Autowired Annexes annexes;
  @Autowired Texts texts;

  @BeforeEach
  void stateOnce() {
    for (var role : List.of(Role.MONITORING, Role.DONOR)) {
      accounts.addDemonstration(new AccountName("annex-" + role.code()), Set.of(role)).orThrow();
    }
    if (figures.get(RESETTLED, YEAR).value().isEmpty()) {
      for (var year = 1971; year <= YEAR.getValue(); year++) {
        var statements =
            new SeededYear(year, new Random(year), 40 + (year - 1970) * 15).statements();
        transactions.write(() -> ledger.state(statements)).orThrow();
      }
      transactions
          .write(() -> {
            notes.put(RESETTLED, YEAR, new FigureNotes.Note("=1+1", "=1+1"));
            return Outcome.done(1);
          })
          .orThrow();
    }
  }

  @Test
  void holdsEachFigureWithItsOperandsAsNumbers() throws Exception {
    var workbook = read("monitoring", "en");
    var value = figures.get(RESETTLED, YEAR);

    assertThat(workbook.names()).containsExactly("contents", "breakdowns", "notes");
    var row = workbook.table(1).getFirst();
    assertThat(row.get(0)).isEqualTo(new Stored("s", "people-resettled"));
    assertThat(row.get(2)).isEqualTo(whole(value.value().orElseThrow()));
    assertThat(row.get(3)).isEqualTo(whole(value.previous().orElseThrow()));
    assertThat(row.get(4))
        .isEqualTo(whole(value.value().orElseThrow() - value.previous().orElseThrow()));
    assertThat(Double.parseDouble(row.get(5).text()) * 100)
        .isEqualTo(value.changePercent().orElseThrow().doubleValue());
    assertThat(workbook.table(1)).hasSize(figures.list().size());
  }

  @Test
  void leavesEmptyWhatNobodyRecorded() throws Exception {
    var row =
        read("monitoring", "en").table(1).stream()
            .filter(each -> each.getFirst().text().equals("diaspora-mappings"))
            .findAny()
            .orElseThrow();

    assertThat(row.get(2).text()).isEmpty();
    assertThat(row.get(7).text()).isEqualTo("not recorded");
  }

  @Test
  void keepsCodesAndWhatLooksLikeAFormulaAsWords() {
    var workbook =
        new ReadWorkbook(
            annexes.make(figures, YEAR, viewer(), ORIGIN, texts.in(Locale.ENGLISH)).bytes());

    assertThat(texts(workbook, 3))
        .contains("=publisher", "+citation", "-licence", "@disclaimer _x0041_");
    assertThat(texts(workbook, 1)).contains("=1+1");
    assertThat(workbook.table(2))
        .anySatisfy(row -> assertThat(row.get(5)).isEqualTo(new Stored("s", "cvx-03")))
        .anySatisfy(row -> assertThat(row.get(5)).isEqualTo(new Stored("s", "3")));
    assertThat(String.join("", workbook.parts().values())).doesNotContain("<f>", "<f ");
  }

  @Test
  void isTheSameFileWheneverTheSameIsWritten() {
    var first = annexes.make(figures, YEAR, viewer(), ORIGIN, texts.in(Locale.FRENCH));
    var second = annexes.make(figures, YEAR, viewer(), ORIGIN, texts.in(Locale.FRENCH));

    assertThat(first.bytes()).isEqualTo(second.bytes());
  }

  @Test
  void hidesNoSheetAndMergesNoCellsAndKeepsItsHeadingsInSight() throws Exception {
    var workbook = read("monitoring", "fr");

    assertThat(workbook.names()).containsExactly("contenu", "ventilations", "notes");
    assertThat(workbook.parts().get("xl/workbook.xml"))
        .doesNotContain("state=\"hidden", "veryHidden");
    for (var sheet = 1; sheet <= 3; sheet++) {
      assertThat(workbook.sheet(sheet))
          .contains("state=\"frozen\"", "<autoFilter ref=\"A1:", "<cols>")
          .doesNotContain("mergeCell", "hidden=\"1\"", "hidden=\"true\"");
      assertThat(workbook.rows(sheet).getFirst()).doesNotContain(new Stored("", ""));
    }
  }

  @Test
  void bearsTheChecksumThatAnybodyWorksOutAndThatTheScreenShows() throws Exception {
    for (var language : List.of("en", "fr")) {
      for (var account : List.of("monitoring", "donor")) {
        var workbook = read(account, language);
        var checksum = checksum(workbook);
        var page = page(account);

        assertThat(texts(workbook, 1)).contains(checksum);
        assertThat(page).contains(">" + checksum + "<");
        for (var sheet = 1; sheet <= 3; sheet++) {
          assertThat(page)
              .contains("lang=\"%s\">%s<".formatted(language, workbook.names().get(sheet - 1)))
              .contains(">" + texts.in(Locale.ENGLISH).number(workbook.table(sheet).size()) + "<");
        }
      }
    }
  }

  @Test
  void doesNotTellDonorsOfAFew() throws Exception {
    var open = read("monitoring", "en");
    var closed = read("donor", "en");

    assertThat(checksum(open)).isNotEqualTo(checksum(closed));
    assertThat(closed.table(2))
        .filteredOn(row -> row.getFirst().text().startsWith("people-"))
        .isNotEmpty()
        .noneMatch(row -> row.get(7).type().equals("n") && row.get(7).text().matches("[1-4]"));
    assertThat(texts(closed, 2)).contains("not shown");
  }

  @Test
  void refusesAYearThatIsNoneALanguageItDoesNotSpeakAndAYearOfSilence() throws Exception {
    call("monitoring", "/review/soon.xlsx").andExpect(status().isNotFound());
    call("monitoring", "/review/1972.xlsx?language=rw").andExpect(status().isBadRequest());
    call("monitoring", "/review/1111/annex").andExpect(status().isNotFound());
    call("monitoring", "/review/1111.xlsx").andExpect(status().isNotFound());
  }

  private static Stored whole(long number) {
    return new Stored("n", Long.toString(number));
  }

  private static List<String> texts(ReadWorkbook workbook, int sheet) {
    return workbook.rows(sheet).stream().flatMap(List::stream).map(Stored::text).toList();
  }

  /** As the last sheet describes it. */
  private static String checksum(ReadWorkbook workbook) throws Exception {
    var rows =
        Stream.of(1, 2)
            .flatMap(sheet -> workbook.table(sheet).stream())
            .map(row -> row.stream().map(Stored::text).collect(Collectors.joining("\t")) + "\n")
            .collect(Collectors.joining());
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8)));
  }

  private ReadWorkbook read(String account, String language) throws Exception {
    return new ReadWorkbook(
        call(account, "/review/" + YEAR + ".xlsx?language=" + language)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private String page(String account) throws Exception {
    return call(account, "/review/" + YEAR + "/annex")
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private org.springframework.test.web.servlet.ResultActions call(String account, String address)
      throws Exception {
    return web.perform(get(address).with(user("annex-" + account)));
  }

  private static Viewer viewer() {
    return new Viewer(new AccountName("annex"), Set.of(Role.HEALTH, Role.MONITORING));
  }
}
