package org.inzira.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a text is set. Sizes of exactly 12 vanish in print, so the smallest is 12.5; weights are 400
 * or 700, which every font has.
 */
record TextStyle(double size, int weight, String colour, Anchor anchor) {

  /** Which point of the text its position is. */
  enum Anchor {
    START,
    MIDDLE,
    END;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static TextStyle plain(double size) {
    return new TextStyle(size, 400, Palette.INK, Anchor.START);
  }

  static TextStyle bold(double size) {
    return new TextStyle(size, 700, Palette.INK, Anchor.START);
  }

  static TextStyle muted(double size) {
    return new TextStyle(size, 400, Palette.MUTED, Anchor.START);
  }

  TextStyle in(String otherColour) {
    return new TextStyle(size, weight, otherColour, anchor);
  }

  TextStyle middle() {
    return new TextStyle(size, weight, colour, Anchor.MIDDLE);
  }

  TextStyle end() {
    return new TextStyle(size, weight, colour, Anchor.END);
  }

  double width(String text) {
    return TextWidth.of(text) * size * (weight >= 700 ? 1.07 : 1.0);
  }

  /** The same style, smaller where the text is wider than the room; for numbers, never cut. */
  TextStyle shrunk(String text, double room) {
    double fitting = Math.min(size, size * room / Math.max(1, width(text)));
    return new TextStyle(fitting, weight, colour, anchor);
  }

  /** The text, cut short with an ellipsis where it is wider than the room there is. */
  String fit(String text, double room) {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).strip() + "…") > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).strip() + "…";
  }

  /** The text in lines no wider than the room; what does not fit on the last line is cut short. */
  List<String> wrap(String text, double room, int linesMax) {
    var lines = new ArrayList<String>();
    var line = "";
    var words = text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
    for (var word : words) {
      var longer = line.isEmpty() ? word : line + " " + word;
      boolean full = !line.isEmpty() && width(longer) > room;
      if (full && lines.size() < linesMax - 1) {
        lines.add(fit(line, room));
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(fit(line, room));
    }
    return List.copyOf(lines);
  }
}
