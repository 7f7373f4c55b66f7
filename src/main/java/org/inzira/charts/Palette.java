package org.inzira.charts;

/** The few colours of charts; all of them read on white. */
final class Palette {

  static final String INK = "#14213d";
  static final String MUTED = "#5b6478";
  static final String GRID = "#e3e7ef";
  static final String BLUE = "#0033a0";
  static final String PALE = "#6f8fd0";
  static final String ORANGE = "#b8510b";
  static final String TEAL = "#00797a";
  static final String RED = "#b3243c";
  static final String LAND = "#eef1f7";
  static final String BORDER = "#b4bfd6";
  static final String WHITE = "#fff";

  private Palette() {}
}
