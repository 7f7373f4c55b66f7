package org.inzira.charts;

/** A colour with a pattern over it, so that parts differ on a grey print too. */
enum Fill {
  ORANGE(Palette.ORANGE, ""),
  BLUE(Palette.BLUE, "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
  TEAL(Palette.TEAL, "M1.5 2H3.5M5.5 6H7.5"),
  GREY(Palette.MUTED, "M0 0L8 8M0 8L8 0"),
  RED(Palette.RED, "M0 2H8M0 6H8"),
  PALE(Palette.PALE, "M2 0V8M6 0V8");

  private final String colour;
  private final String pattern;

  Fill(String colour, String pattern) {
    this.colour = colour;
    this.pattern = pattern;
  }

  String colour() {
    return colour;
  }

  /** The strokes of an eight by eight tile, in white; empty for a plain colour. */
  String pattern() {
    return pattern;
  }

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The fill of the part at this position; after the last it begins again. */
  static Fill at(int index) {
    return values()[index % values().length];
  }
}
