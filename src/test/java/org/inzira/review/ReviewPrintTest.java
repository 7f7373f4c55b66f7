package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.kernel.Programme;
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
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.inzira.print.Conformance;
import org.inzira.print.LinkedDrawings;
import org.inzira.print.ReadAloud;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.DocumentOrder;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.Format;
import org.inzira.review.print.Picture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import picocli.CommandLine;

/** The review as PDF: for readers, archives and listeners. Its years are its own: 1986 and 1987. */
@InziraTest
class ReviewPrintTest {

  private static final Year YEAR = Year.of(1987);
  private static final String BASE = "https://mission.example";
  private static final Instant PUBLISHED = Instant.parse("1988-03-01T08:00:00Z");

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired FigureSnapshots snapshots;
  @Autowired ReviewDocuments documents;
  @Autowired ReviewPrint print;
  @Autowired ReviewCommand command;
  @Autowired YearReviews reviews;
  @Autowired Pages pages;
  @Autowired Texts texts;
  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @TempDir Path folder;

  /** In 1987: 40 women and 3 men, three of them to Sweden; a year before 20 women. */
  @BeforeEach
  void state() {
    TestAccounts.opened(beans, "printer-monitoring", Role.MONITORING);
    TestAccounts.opened(beans, "printer-donor", Role.DONOR);
    if (documents.take(YEAR).figures().years().contains(YEAR.getValue())) {
      return;
    }
    IntStream.range(0, 43)
        .forEach(person ->
            state(1987, person < 40 ? "female" : "male", person < 3 ? "SWE" : "USA", person));
    IntStream.range(0, 20).forEach(person -> state(1986, "female", "CAN", person));
  }

  @Test
  void isWhatAnyReaderAndAnyArchiveTakesInBothLanguagesAndForBothAudiences() throws Exception {
    for (var language : Texts.LANGUAGES) {
      assertThat(Conformance.faults(made(Audience.PUBLIC, language))).isEmpty();
    }
    assertThat(Conformance.faults(made(Audience.IN_HOUSE, Locale.ENGLISH))).isEmpty();
  }

  @Test
  void isReadAloudInTheOrderInWhichItIsWritten() throws Exception {
    var printed = reviews.printed(order(Audience.PUBLIC, Locale.FRENCH, ""));
    var picture = picture();
    var xhtml =
        pages.render("review/print.jte", Map.of("content", printed, "pictures", List.of(picture)));
    var heard = bare(ReadAloud.text(print.print(printed, List.of(picture)).orThrow()));

    int place = 0;
    for (var chunk : chunks(xhtml)) {
      int found = heard.indexOf(chunk, place);
      assertThat(found)
          .as(chunk + " after " + heard.substring(Math.max(0, place - 80), place))
          .isNotNegative();
      place = found + chunk.length();
    }
  }

  @Test
  void tellsItsPartsByHeadingsWithoutASkipAndItsDrawingsInWords() throws Exception {
    var heard = ReadAloud.of(made(Audience.PUBLIC, Locale.ENGLISH));
    var levels =
        heard.stream()
            .map(ReadAloud.Said::kind)
            .filter(kind -> kind.matches("H[1-6]"))
            .map(kind -> kind.charAt(1) - '0')
            .toList();

    assertThat(levels.getFirst()).isEqualTo(1);
    assertThat(
            IntStream.range(1, levels.size())
                .map(index -> levels.get(index) - levels.get(index - 1)))
        .allMatch(step -> step <= 1);
    assertThat(heard.stream().filter(said -> said.kind().equals("Figure")))
        .anyMatch(said -> said.text().contains("1986: 20; 1987: 43"));
    assertThat(heard).noneMatch(said -> said.kind().equals("Figure") && said.text().isBlank());
  }

  @Test
  void hasBookmarksAndLeadsFromItsContentsToItsPagesAndOnlyWithinItself() throws Exception {
    try (var pdf = Loader.loadPDF(made(Audience.PUBLIC, Locale.ENGLISH))) {
      var titles = new ArrayList<String>();
      pdf.getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> titles.add(item.getTitle()));
      assertThat(titles)
          .contains("Contents", "The year at a glance", "Migration health", "Imprint");
      int links = 0;
      for (var page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          var link = (PDAnnotationLink) annotation;
          assertThat(link.getAction()).isNotInstanceOf(PDActionURI.class);
          links++;
        }
      }
      assertThat(links).isGreaterThan(50);
    }
    assertThat(ReadAloud.text(made(Audience.PUBLIC, Locale.ENGLISH))).doesNotContain("….. 0");
  }

  @Test
  void leadsToTheServedPagesWhereTheMissionHasAnAddress() throws Exception {
    var printed =
        print.print(reviews.printed(order(Audience.IN_HOUSE, Locale.ENGLISH, BASE)), List.of());
    var addresses = new ArrayList<String>();
    try (var pdf = Loader.loadPDF(printed.orThrow())) {
      for (var page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI action) {
            addresses.add(action.getURI());
          }
        }
      }
    }
    assertThat(addresses)
        .contains(BASE + "/figures/1987/people-resettled")
        .allMatch(address -> address.startsWith(BASE + "/figures/"));
  }

  /** A chart is one thing to who listens, so it is one link: with a Figure in it, and its words. */
  @Test
  void leadsFromEachChartAsAWholeToItsFigureWithWordsForWhoListens() throws Exception {
    var served = made(order(Audience.IN_HOUSE, Locale.ENGLISH, BASE));
    var outside = made(order(Audience.PUBLIC, Locale.FRENCH, ""));

    assertThat(Conformance.faults(served)).isEmpty();
    assertThat(LinkedDrawings.of(served))
        .isNotEmpty()
        .contains(
            new LinkedDrawings.Linked(
                BASE + "/figures/1987/people-resettled",
                "The figure “People who departed from Rwanda for resettlement or another admission”"))
        .allSatisfy(linked -> assertThat(linked.told()).startsWith("The figure “"));
    assertThat(LinkedDrawings.of(outside))
        .isNotEmpty()
        .allSatisfy(linked -> assertThat(linked.address()).isEmpty())
        .allSatisfy(linked -> assertThat(linked.told()).startsWith("Le chiffre «"));
  }

  private byte[] made(DocumentOrder order) {
    return print.print(reviews.printed(order), List.of()).orThrow();
  }

  @Test
  void saysAtItsEndWhichEditionItIsAndUpToWhichBlockItWasCounted() throws Exception {
    assertThat(ReadAloud.text(made(Audience.PUBLIC, Locale.ENGLISH)).replace(" ", ""))
        .contains("1", "a".repeat(64), documents.take(YEAR).anchor());
  }

  @Test
  void keepsSmallNumbersBackFromThoseWhoMayPassItOn() throws Exception {
    var forMonitoring = fetched("printer-monitoring");
    var forDonor = fetched("printer-donor");

    assertThat(forMonitoring).contains("male 3", "Sweden 3");
    assertThat(forDonor)
        .doesNotContain("male 3", "Sweden 3", "female 40", " 40 ")
        .contains("not shown");
  }

  @Test
  void isWrittenByTheCommandAndNamedByTheServer() throws Exception {
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));

    assertThat(line.execute("1987", "--pdf", "--out", folder.toString(), "--lang", "fr")).isZero();
    assertThat(ReadAloud.text(Files.readAllBytes(folder.resolve("review-1987-fr.pdf"))))
        .contains("Bilan de l’année", "non montré")
        .doesNotContain("Suède 3");
    server
        .perform(get("/review/1987.pdf?language=fr").with(user("printer-monitoring")))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"))
        .andExpect(header().string("Content-Disposition", containsString("bilan-1987-fr.pdf")));
    server
        .perform(get("/review/1787.pdf").with(user("printer-monitoring")))
        .andExpect(status().isNotFound());
    server
        .perform(get("/review/1987?lang=en").with(user("printer-monitoring")))
        .andExpect(content().string(containsString("href=\"/review/1987.pdf\"")));
  }

  private String fetched(String account) throws Exception {
    var answer =
        server
            .perform(get("/review/1987.pdf?language=en").with(user(account)))
            .andExpect(status().isOk());
    return ReadAloud.text(answer.andReturn().getResponse().getContentAsByteArray());
  }

  private byte[] made(Audience audience, Locale language) {
    return documents
        .make(documents.take(YEAR), audience, Format.PDF, language, Optional.of(mark()))
        .bytes();
  }

  private DocumentOrder order(Audience audience, Locale language, String base) {
    var content = documents.take(YEAR);
    var taken = snapshots.figures(content.figures());
    var figures =
        audience == Audience.PUBLIC ? taken.inDocument(YEAR) : taken.inHouseDocument(YEAR, base);
    return new DocumentOrder(content, audience, figures, texts.in(language), Optional.of(mark()));
  }

  private static EditionMark mark() {
    return new EditionMark(1, PUBLISHED, "a".repeat(64), Optional.empty());
  }

  private static Picture picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    return Picture.of(
        Programme.HEALTH, bytes.toByteArray(), "Une salle d’attente", "Photo : la mission");
  }

  /** The texts of a page in its order, drawings and pictures by their words; without spaces. */
  private static List<String> chunks(String xhtml) throws Exception {
    var root =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<body>" + xhtml + "</body>")))
            .getDocumentElement();
    var chunks = new ArrayList<String>();
    collect(root, chunks);
    return chunks.stream().map(ReviewPrintTest::bare).filter(chunk -> !chunk.isEmpty()).toList();
  }

  private static void collect(Node node, List<String> chunks) {
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals("svg")) {
        chunks.add(element.getElementsByTagName("title").item(0).getTextContent());
      } else if (child instanceof Element element && element.getTagName().equals("img")) {
        chunks.add(element.getAttribute("alt"));
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        chunks.add(child.getTextContent());
      } else {
        collect(child, chunks);
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F\\u2009]+", "");
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
        .write(
            () -> ledger.state(List.of(new Statement(source, 1, Reason.ORDINARY, List.of(fact)))))
        .orThrow();
  }
}
