package org.inzira.charts;

/**
 * Estimates how wide a text is without asking for a font, in ems: generous, since the reader's font
 * is not known. Labels laid out by it do not collide in a font as wide as DejaVu Sans.
 */
final class TextWidth {

  private TextWidth() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::of).sum();
  }

  private static double of(int letter) {
    if (letter > 0x2E80) {
      return 1.05;
    }
    if ("ijlI.,:;'’|!()[]·".indexOf(letter) >= 0) {
      return 0.36;
    }
    if (" \u00A0ftr-\"/".indexOf(letter) >= 0) {
      return 0.41;
    }
    if ("mwMW%@—…".indexOf(letter) >= 0) {
      return 0.98;
    }
    return Character.isUpperCase(letter) ? 0.75 : 0.63;
  }
}
