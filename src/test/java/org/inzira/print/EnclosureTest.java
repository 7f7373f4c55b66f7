package org.inzira.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that try to reach a file, an archive or a server. */
class EnclosureTest {

  private static final Renderer RENDERER = renderer();
  private static final String NAMESPACES =
      " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  @TempDir Path folder;
  private Path drawing = Path.of("");
  private Path archive = Path.of("");
  private Path styles = Path.of("");

  @BeforeEach
  void hide() throws IOException {
    var svg =
        "<svg"
            + NAMESPACES
            + " width=\"90\" height=\"90\">"
            + "<rect id=\"a\" width=\"90\" height=\"90\" fill=\"#ff00ff\"/></svg>";
    drawing = Files.writeString(folder.resolve("drawing.svg"), svg);
    styles = Files.writeString(folder.resolve("styles.css"), "p{background:#ff00ff}");
    archive = folder.resolve("archive.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("drawing.svg"));
      zip.write(svg.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatRefersOutsideAndReachesNothingWhereTheCheckIsPassedBy(String hostile)
      throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var http = "http://127.0.0.1:" + server.getLocalPort() + "/drawing.svg";
      for (var address :
          List.of(
              http,
              drawing.toUri().toString(),
              "jar:" + archive.toUri() + "!/drawing.svg",
              drawing.toString(),
              styles.toUri().toString())) {
        var body = hostile.replace("ADDRESS", address).replace(" NS", NAMESPACES);
        assertThatThrownBy(() -> Markup.of(PrintingTest.document(body)))
            .as(body)
            .isInstanceOf(IllegalArgumentException.class);
        assertThat(isDrawnUnchecked(body)).as(body).isFalse();
      }
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "javascript:x()", "jar:file:/a!/b", "//host/x", "x"})
  void refusesALinkThatIsNoAddressOfAPage(String address) {
    assertThatThrownBy(() -> Markup.of(PrintingTest.document("<a href=\"" + address + "\">x</a>")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void drawsTheSameDrawingWhereItIsWrittenOut() throws Exception {
    var address = svg(Files.readString(drawing));

    assertThat(isDrawnUnchecked("<img alt=\"x\" src=\"" + address + "\"/>")).isTrue();
    assertThat(isDrawnUnchecked("<p style=\"background:#ff00ff\">x</p>")).isTrue();
  }

  @Test
  void refusesDocumentTypesAndEntities() {
    var entity = "<!DOCTYPE p [<!ENTITY x SYSTEM \"" + drawing.toUri() + "\">]><p>&x;</p>";

    assertThatThrownBy(() -> Markup.parse(entity)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Markup.of(PrintingTest.document("&x;")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Markup.of(picture(svg(entity.replace("p ", "svg ")))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesADrawingWithinAPictureThatReachesOut() {
    var reaching = "<svg" + NAMESPACES + "><image xlink:href=\"" + drawing.toUri() + "\"/></svg>";

    assertThatThrownBy(() -> Markup.of(picture(svg(reaching))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatCode(() -> Markup.of(picture(svg("<svg" + NAMESPACES + "/>"))))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAPictureOfMorePixelsThanCanBeSeen() throws IOException {
    assertThatThrownBy(() -> Markup.of(picture(PrintingTest.picture("png", 40_001, 1000))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String svg(String text) {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrintedDocument picture(String address) {
    return PrintingTest.document("<img alt=\"x\" src=\"" + address + "\"/>");
  }

  static List<String> hostile() {
    return List.of(
        "<img src=\"ADDRESS\" alt=\"x\"/>",
        "<p style=\"background-image:url(ADDRESS)\">x</p>",
        "<p style=\"background-image:u\\72l(ADDRESS)\">x</p>",
        "<style>@import url(ADDRESS);</style>",
        "<link rel=\"stylesheet\" href=\"ADDRESS\"/>",
        "<object data=\"ADDRESS\"></object>",
        "<iframe src=\"ADDRESS\"></iframe>",
        "<base href=\"ADDRESS\"/>",
        "<svg NS width=\"9\" height=\"9\"><image xlink:href=\"ADDRESS\" width=\"9\" height=\"9\"/></svg>",
        "<svg NS width=\"9\" height=\"9\"><image href=\"ADDRESS\" width=\"9\" height=\"9\"/></svg>",
        "<svg NS width=\"9\" height=\"9\"><use xlink:href=\"ADDRESS#a\"/></svg>",
        "<svg NS width=\"9\" height=\"9\"><rect fill=\"url(ADDRESS#a)\" width=\"9\" height=\"9\"/></svg>",
        "<svg NS width=\"9\" height=\"9\"><rect filter=\"url('ADDRESS#a')\" width=\"9\" height=\"9\"/></svg>",
        "<svg NS width=\"9\" height=\"9\"><style>@import url(ADDRESS);</style></svg>",
        "<svg NS width=\"9\" height=\"9\"><script xlink:href=\"ADDRESS\"/></svg>",
        "<svg NS width=\"9\" height=\"9\" onload=\"x()\"></svg>",
        "<svg NS width=\"9\" height=\"9\"><foreignObject><p>x</p></foreignObject></svg>",
        "<svg NS width=\"9\" height=\"9\"><font-face><font-face-src><font-face-uri xlink:href=\"ADDRESS\"/></font-face-src></font-face></svg>",
        "<?xml-stylesheet href=\"ADDRESS\"?>",
        "<svg NS width=\"9\" height=\"9\" xml:base=\"ADDRESS\"></svg>");
  }

  /** Whether the renderer alone shows what is hidden; that it draws nothing is as good. */
  private static boolean isDrawnUnchecked(String body) throws Exception {
    var xhtml =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>x</title></head><body style=\"font-family:SourceSans\"><p>x</p>"
            + body
            + "</body></html>";
    var tree =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)));
    try (var pdf = Loader.loadPDF(RENDERER.render(tree))) {
      var seen = new PDFRenderer(pdf).renderImage(0);
      return Arrays.stream(
              seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth()))
          .anyMatch(colour -> (colour & 0xFFFFFF) == 0xFF00FF);
    } catch (RuntimeException | IOException refused) {
      return false;
    }
  }

  private static Renderer renderer() {
    try {
      return new Renderer(Files.createTempDirectory("inzira-print"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
