package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inzira.annex.ReadWorkbook;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** The review as one file: whole in itself, and telling nobody of a few. Its years are its own. */
@InziraTest
class ReviewFileTest {

  private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern PLACE = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern TABLE =
      Pattern.compile("<table>\\s*<caption>.*?</caption>(.*?)</table>", Pattern.DOTALL);
  private static final Pattern ARTICLE =
      Pattern.compile("<article id=\"figure-([^\"]*)\".*?</article>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<td class=\"number\">([^<]*)</td>");
  private static final Pattern VALUE = Pattern.compile("<strong>([0-9,]+)</strong>");

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired ReviewCommand command;
  @TempDir Path folder;

  /** In 1994: 40 women and 3 men, three of them to Sweden; in 1995: 20 and 20, none of them few. */
  @BeforeEach
  void state() {
    if (!isStated()) {
      IntStream.range(0, 43)
          .forEach(person ->
              state(1994, person < 40 ? "female" : "male", person < 3 ? "SWE" : "USA", person));
      IntStream.range(0, 40)
          .forEach(person -> state(1995, person < 20 ? "female" : "male", "USA", person));
    }
  }

  @Test
  void needsNothingBesideItAndLeadsNowhereElse() throws IOException {
    var html = written("1995", "en");

    assertThat(html)
        .doesNotContain("http", "src=", "<script", "<link", "url(/", "@import", "/records/", "<use")
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
    var places = PLACE.matcher(html).results().map(found -> found.group(1)).toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(ADDRESS.matcher(html).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(address -> {
          assertThat(address).startsWith("#");
          assertThat(places).contains(address.substring(1));
        });
  }

  @Test
  void opensEachNumberToWhatItCounts() throws IOException {
    assertThat(written("1995", "en"))
        .contains("href=\"#figure-people-resettled\"", "href=\"#figure-people-resettled-by-sex\"")
        .contains("id=\"figure-people-resettled-by-sex-age-band\"");
  }

  @Test
  void withholdsWhatWouldTellOfAFew() throws IOException {
    var html = written("1994", "en");

    assertThat(html).contains(">43<").doesNotContain(">40<", ">3<", ": 3<", ": 3\"", ": 40\"");
    assertThat(articles(html))
        .allSatisfy((figure, article) ->
            TABLE
                .matcher(article)
                .results()
                .forEach(table -> assertNothingIsRecoverable(figure, article, table.group(1))));
    assertThat(articles(html).get("people-resettled-male")).contains("not shown");
  }

  @Test
  void keepsWhatIsNotSmall() throws IOException {
    assertThat(articles(written("1995", "en")).get("people-resettled-male"))
        .contains("<strong>20</strong>");
  }

  @Test
  void writesTheAnnexAsAWorkbookThatMayLeaveTheHouse() throws IOException {
    run(0, "1994", "--xlsx", "--out", folder.toString(), "--lang", "fr");

    var sheets =
        String.join(
                "\n",
                new ReadWorkbook(Files.readAllBytes(folder.resolve("review-1994-fr.xlsx")))
                    .parts()
                    .values())
            // A cell of text holds the number of its text, which is none that is counted.
            .replaceAll("t=\"s\"><v>\\d+</v>", "");
    assertThat(sheets)
        .contains("people-resettled", "<v>43</v>", "non montr&#xe9;")
        .doesNotContain("<v>40</v>", "Suède", "Su&#xe8;de");
    assertThat(run(2, "1994", "--xlsx", "--pdf")).contains("--pdf", "--xlsx");
  }

  @Test
  void speaksFrench() throws IOException {
    assertThat(written("1995", "fr")).contains("lang=\"fr\"", "Ce que comptent les nombres");
  }

  @Test
  void refusesAYearWithoutRecordsAndAPlaceItCannotWriteTo() throws IOException {
    assertThat(run(1, "1901", "--out", folder.toString())).contains("1901");
    assertThat(run(2, "soon", "--out", folder.toString())).contains("1900");
    run(2, "1995");
    var file = Files.createFile(folder.resolve("file")).toString();
    assertThat(run(1, "1995", "--out", file)).contains(file);
  }

  /** The kept back cells, each one at least, must leave room for five in each of them. */
  private static void assertNothingIsRecoverable(String figure, String article, String table) {
    var total = VALUE.matcher(article).results().map(found -> found.group(1)).findFirst();
    var cells = ROW.matcher(table).results().map(found -> found.group(1)).toList();
    var hidden = cells.stream().filter(cell -> cell.equals("not shown")).count();
    var shown =
        cells.stream()
            .filter(cell -> !cell.equals("not shown"))
            .mapToLong(cell -> Long.parseLong(cell.replace(",", "")))
            .sum();
    if (hidden > 0) {
      var rest = Long.parseLong(total.orElseThrow().replace(",", "")) - shown;
      assertThat(hidden).as(figure).isGreaterThan(1);
      assertThat(rest - (hidden - 1)).as(figure).isGreaterThanOrEqualTo(5);
    }
  }

  private static Map<String, String> articles(String html) {
    var articles = new java.util.TreeMap<String, String>();
    ARTICLE.matcher(html).results().forEach(found -> articles.put(found.group(1), found.group()));
    return articles;
  }

  private String written(String year, String language) throws IOException {
    run(0, year, "--out", folder.toString(), "--lang", language);
    return Files.readString(folder.resolve("review-" + year + "-" + language + ".html"));
  }

  private String run(int expected, String... words) {
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(line.execute(words)).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }

  private static final Set<String> STATED = new HashSet<>();

  private static boolean isStated() {
    return !STATED.add("once");
  }

  private void state(int year, String sex, String destination, int person) {
    var dimensions =
        Map.of(
            Dimension.SEX, sex,
            Dimension.AGE_YEARS, "30",
            Dimension.ASYLUM_COUNTRY, "RWA",
            Dimension.DESTINATION, destination,
            Dimension.PATHWAY, "resettlement",
            Dimension.CATEGORY, "refugee");
    var fact =
        new Fact(
            new MeasureCode("movement.departures"),
            LocalDate.of(year, 1 + person % 3, 11),
            Optional.of(SubjectId.random()),
            new Dimensions(dimensions),
            Set.of(),
            1);
    var source = new RecordRef(new RecordKind("departure"), UUID.randomUUID());
    transactions
        .write(() ->
            ledger.state(
                new ArrayList<>(List.of(new Statement(source, 1, Reason.ORDINARY, List.of(fact))))))
        .orThrow();
  }
}
