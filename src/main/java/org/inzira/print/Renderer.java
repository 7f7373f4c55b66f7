package org.inzira.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** Draws a tree onto pages. */
final class Renderer {

  static final long BYTES_MAX = 64L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Renderer.class);

  /** No address: what is not written out in the document is nowhere. */
  private static final String NOWHERE = "";

  private final Map<Typeface, byte[]> fonts = new EnumMap<>(Typeface.class);
  private final OpenHtmlFontResolver drawn;
  private final byte[] colours;

  Renderer(Path folder) {
    XRLog.setLoggingEnabled(false);
    PlatformFonts.provide(folder);
    for (var typeface : Typeface.values()) {
      fonts.put(typeface, typeface.bytes());
    }
    this.drawn = Drawer.fonts(fonts);
    this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  byte[] render(Document tree) throws IOException {
    var out = new BoundedOutput(BYTES_MAX);
    try (var renderer = builder(tree).buildPdfRenderer();
        var pdf = renderer.createPDFKeepOpen()) {
      finish(pdf);
      pdf.save(out);
    }
    return out.bytes();
  }

  private PdfRendererBuilder builder(Document tree) {
    var builder = new PdfRendererBuilder();
    builder.withW3cDocument(tree, NOWHERE);
    builder.withDiagnosticConsumer(Renderer::tell);
    builder.useSVGDrawer(new Drawer(drawn));
    builder.useUnicodeLineBreaker(
        LineBreaks.of(Locale.forLanguageTag(tree.getDocumentElement().getAttribute("lang"))));
    fonts.forEach((typeface, bytes) ->
        builder.useFont(
            () -> new ByteArrayInputStream(bytes),
            Typeface.FAMILY,
            typeface.weight(),
            typeface.style(),
            true,
            EnumSet.of(FSFontUseCase.DOCUMENT)));
    enclose(builder);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
    builder.useColorProfile(colours);
    builder.withProducer("Inzira");
    return builder;
  }

  /** What went wrong is told by its name alone: its words may hold the document's. */
  private static void tell(Diagnostic diagnostic) {
    if (diagnostic.getLevel().intValue() >= Level.SEVERE.intValue()) {
      LOG.warn("a document was printed with a fault: {}", diagnostic.getLogMessageId());
    }
  }

  /** Every way out is closed, whatever the document says; a picture is looked at once. */
  private static void enclose(PdfRendererBuilder builder) {
    var seen = new HashMap<String, Boolean>();
    Predicate<String> isPicture = address -> seen.computeIfAbsent(address, Enclosure::isPicture);
    builder.useUriResolver((base, address) -> isPicture.test(address) ? address : null);
    for (var time : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, kind) -> isPicture.test(address), time);
    }
    builder.useProtocolsStreamImplementation(
        address -> {
          throw new IllegalStateException("a document was about to reach " + address);
        },
        "http",
        "https",
        "file",
        "jar",
        "ftp",
        "classpath");
  }

  /** Readers open the bookmarks beside the page, and number pages as they are printed. */
  private static void finish(PDDocument pdf) {
    var catalog = pdf.getDocumentCatalog();
    if (catalog.getDocumentOutline() != null) {
      catalog.setPageMode(PageMode.USE_OUTLINES);
    }
    var labels = new PDPageLabels(pdf);
    var numbered = new PDPageLabelRange();
    numbered.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    labels.setLabelItem(0, numbered);
    catalog.getCOSObject().setItem(COSName.PAGE_LABELS, labels);
  }
}
