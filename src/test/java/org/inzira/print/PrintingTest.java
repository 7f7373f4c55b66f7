package org.inzira.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inzira.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** Small documents, printed and read again. */
class PrintingTest {

  private static final Printing PRINTING = printing(2, 20);

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"
        font-family="SourceSans, sans-serif" font-size="14"><title>Départs</title>
        <desc>2021: 4; 2022: 7</desc>
        <a href="/figures/2022/departures"><title>2022: 7</title><rect width="50" height="40"/></a>
        <text x="10" y="90" font-weight="700">Différence</text></svg>
      """;

  private static final String PLAIN =
      """
      <h1 id="one">Les effets de l’année</h1>
      <p>« Ça suffit » : l’efficacité, où naître, cœur, Žižek – 4\u202F015 € — 54,5\u00A0%%.</p>
      <h2 id="two">Office &amp; staff</h2>
      <p>Five <a href="/figures/2022">4,015</a> people, <em>first</em>
        <strong>ﬁnally</strong>, see <a href="#one">above</a>.</p>
      <div data-width="120">%s</div>
      <table><caption>By sex</caption><thead><tr><th scope="col">Sex</th><th scope="col">People</th>
        </tr></thead><tbody><tr><th scope="row">Women</th><td>3</td></tr></tbody></table>
      <ul><li>first</li><li>second</li></ul>
      """
          .formatted(DRAWING);

  private static final String ELIDED =
      "Les bannières d’information tel qu’imprimé, l’œuvre d'un jour."
          + " https://mission.example/d’un/long/chemin";

  @Test
  void printsWhatAnyReaderAndAnyArchiveTakes() throws Exception {
    assertThat(Conformance.faults(printed(PLAIN))).isEmpty();
  }

  @Test
  void isReadInTheOrderOfTheTextWithDrawingsToldInWords() throws IOException {
    assertThat(ReadAloud.text(printed(PLAIN)))
        .containsSubsequence(
            "Les effets",
            "Ça suffit",
            "Office & staff",
            "Five",
            "4,015",
            "see",
            "above",
            "Départs. 2021: 4; 2022: 7",
            "Women",
            "3",
            "first",
            "second");
    assertThat(ReadAloud.of(printed(PLAIN)))
        .contains(
            new ReadAloud.Said("H1", "Les effets de l’année"),
            new ReadAloud.Said("H2", "Office & staff"),
            new ReadAloud.Said("Figure", "Départs. 2021: 4; 2022: 7"));
  }

  @Test
  void givesBackEachLetterThatWasWritten() throws IOException {
    try (var pdf = Loader.loadPDF(printed(PLAIN))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("effets de l’année", "« Ça suffit »", "l’efficacité, où naître, cœur, Žižek")
          .contains("4\u202F015 €", "Office & staff", "finally");
    }
  }

  @Test
  void endsNoLineBehindAnApostropheWithinWords() throws IOException {
    for (int width = 15; width < 60; width += 3) {
      var paragraph = "<p style=\"width:" + width + "mm\">" + ELIDED + "</p>";
      try (var pdf = Loader.loadPDF(printed(paragraph))) {
        assertThat(new PDFTextStripper().getText(pdf).lines())
            .hasSizeGreaterThan(1)
            .noneMatch(line -> line.stripTrailing().matches("(?s).*\\p{L}['’]"));
      }
    }
  }

  @Test
  void carriesItsFontsBookmarksLabelsAndLinks() throws IOException {
    try (var pdf = Loader.loadPDF(printed(PLAIN))) {
      assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
      var catalog = pdf.getDocumentCatalog();
      assertThat(outline(catalog.getDocumentOutline(), ""))
          .containsExactly("Les effets de l’année", "  Office & staff");
      assertThat(catalog.getPageLabels().getLabelsByPageIndices()).containsExactly("1");
      assertThat(catalog.getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Essai \"un\" \\ <deux>");
      assertThat(pdf.getPage(0).getAnnotations()).hasSize(2);
    }
  }

  @Test
  void printsLettersThatItsFontLacksAsASignAndStaysConforming() throws Exception {
    var pdf =
        printed(
            "<h1>حسن 東京 \uD83D\uDE00</h1><p>a\u0007b \u2192 c</p>"
                + "<div data-width=\"60\">"
                + DRAWING.replace("Différence", "東京 حسن")
                + "</div>");

    assertThat(Conformance.faults(pdf)).isEmpty();
    assertThat(ReadAloud.text(pdf)).contains("ab");
  }

  @Test
  void saysAtTheHeadOfEachPageWhatEveryPageMustSay() throws IOException {
    try (var pdf = Loader.loadPDF(printed("<p>a</p><p style=\"page-break-before:always\">b</p>"))) {
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= 2; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf)).contains("Attention : tout est inventé.", "Essai \"un\"");
      }
    }
  }

  @Test
  void neverSkipsALevelOfHeadings() throws IOException {
    assertThat(ReadAloud.of(printed("<h2>a</h2><h4>b</h4><h4>c</h4><h6>d</h6><h1>e</h1>")))
        .extracting(ReadAloud.Said::kind)
        .containsExactly("H1", "H2", "H2", "H3", "H1");
  }

  @Test
  void printsAPhotographThatIsWrittenOut() throws Exception {
    var pdf =
        printed(
            "<h1>Photo</h1><p><img alt=\"Deux personnes\" style=\"width:40mm\" src=\""
                + picture("jpeg", 640, 480)
                + "\"/></p>");

    assertThat(Conformance.faults(pdf)).isEmpty();
    assertThat(ReadAloud.of(pdf)).contains(new ReadAloud.Said("Figure", "Deux personnes"));
  }

  @Test
  void refusesWhoComesWhileOthersArePrintedForTooLong() throws Exception {
    var busy = printing(0, 0);

    assertThat(busy.pdf(document("<p>x</p>")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusals().toString()).contains("PT-001"));
  }

  @Test
  void refusesWhatIsTooLargeAndThrowsForWhatIsNoXhtml() {
    assertThat(PRINTING.pdf(document("x".repeat(Markup.LETTERS_MAX + 1))))
        .isInstanceOf(Outcome.Refused.class);
    assertThatThrownBy(() -> PRINTING.pdf(document("<p>open")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    var fonts = new ArrayList<PDFont>();
    for (PDPage page : pdf.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  private static List<String> outline(PDOutlineNode node, String indent) {
    var titles = new ArrayList<String>();
    for (PDOutlineItem item : node.children()) {
      titles.add(indent + item.getTitle());
      titles.addAll(outline(item, indent + "  "));
    }
    return titles;
  }

  static String picture(String format, int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    return "data:image/"
        + format
        + ";base64,"
        + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static byte[] printed(String body) {
    return PRINTING.pdf(document(body)).orThrow();
  }

  static PrintedDocument document(String body) {
    return new PrintedDocument(
        "Essai \"un\" \\ <deux>",
        Locale.FRENCH,
        "De quoi il s’agit",
        "La mission",
        "Attention : tout est inventé.",
        List.of(),
        Optional.of("https://mission.example"),
        body);
  }

  static Printing printing(int atOnceMax, long waitSecondsMax) {
    try {
      var folder = Files.createTempDirectory("inzira-print");
      return new Printing(new Renderer(folder), atOnceMax, waitSecondsMax);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
