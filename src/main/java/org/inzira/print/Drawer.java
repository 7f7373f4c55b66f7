package org.inzira.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Draws the drawings of a document. It runs no script and fetches nothing, as the library makes it;
 * the fonts are read once for all documents, since reading them takes longer than drawing.
 */
final class Drawer extends BatikSVGDrawer {

  private final OpenHtmlFontResolver fonts;

  Drawer(OpenHtmlFontResolver fonts) {
    this.fonts = fonts;
  }

  /** The fonts as drawings need them. */
  static OpenHtmlFontResolver fonts(Map<Typeface, byte[]> typefaces) {
    var fonts = new OpenHtmlFontResolver();
    typefaces.forEach((typeface, bytes) -> {
      try {
        fonts.addFontStream(
            () -> new ByteArrayInputStream(bytes),
            Typeface.FAMILY,
            typeface.weight(),
            typeface.style());
      } catch (IOException | FontFormatException impossible) {
        throw new IllegalStateException(impossible);
      }
    });
    return fonts;
  }

  /** A document brings no fonts of its own. */
  @Override
  public void importFontFaceRules(List<FontFaceRule> brought, SharedContext context) {
    this.fontResolver = fonts;
  }
}
