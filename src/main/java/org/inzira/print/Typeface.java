package org.inzira.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The cuts of the one family that documents are set in. Its files have no table of ligatures: a
 * ligature has no letters of its own, and a reader who copies or listens would miss them.
 */
enum Typeface {
  REGULAR(400, FontStyle.NORMAL),
  ITALIC(400, FontStyle.ITALIC),
  BOLD(700, FontStyle.NORMAL),
  BOLD_ITALIC(700, FontStyle.ITALIC),
  BLACK(900, FontStyle.NORMAL);

  /** As style sheets and charts name it; a digit in it would break the drawing of charts. */
  static final String FAMILY = "SourceSans";

  private final int weight;
  private final FontStyle style;

  Typeface(int weight, FontStyle style) {
    this.weight = weight;
    this.style = style;
  }

  int weight() {
    return weight;
  }

  FontStyle style() {
    return style;
  }

  byte[] bytes() {
    var name =
        "fonts/inzira-print-"
            + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
            + ".ttf";
    try (InputStream stream = Typeface.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
