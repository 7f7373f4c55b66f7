package org.inzira.charts;

import org.inzira.kernel.Programme;

/** The sign of a programme on maps: a shape and a colour of its own. */
enum ProgrammeSymbol {
  RESETTLEMENT(Palette.BLUE),
  HEALTH(Palette.RED),
  BORDER(Palette.TEAL),
  MOBILITY(Palette.ORANGE),
  SUPPORT(Palette.MUTED);

  static final double WIDTH = 15;

  private final String colour;

  ProgrammeSymbol(String colour) {
    this.colour = colour;
  }

  static ProgrammeSymbol of(Programme programme) {
    return switch (programme) {
      case RESETTLEMENT -> RESETTLEMENT;
      case HEALTH -> HEALTH;
      case BORDER -> BORDER;
      case MOBILITY -> MOBILITY;
      case SUPPORT -> SUPPORT;
    };
  }

  void draw(Svg svg, double x, double y) {
    if (this == RESETTLEMENT) {
      svg.circle(x, y, 6, colour, Palette.WHITE, 1);
    } else {
      svg.shape(corners(x, y), colour, Palette.WHITE, 1);
    }
  }

  private Path corners(double x, double y) {
    var path = new Path();
    switch (this) {
      case HEALTH -> path.to(x, y - 7).to(x + 7, y).to(x, y + 7).to(x - 7, y);
      case BORDER ->
          path.to(x - 5.5, y - 5.5).to(x + 5.5, y - 5.5).to(x + 5.5, y + 5.5).to(x - 5.5, y + 5.5);
      case MOBILITY -> path.to(x, y - 6.5).to(x + 6.5, y + 5.5).to(x - 6.5, y + 5.5);
      case RESETTLEMENT, SUPPORT ->
          path.to(x - 3, y - 6)
              .to(x + 3, y - 6)
              .to(x + 6.5, y)
              .to(x + 3, y + 6)
              .to(x - 3, y + 6)
              .to(x - 6.5, y);
    }
    return path.close();
  }
}
