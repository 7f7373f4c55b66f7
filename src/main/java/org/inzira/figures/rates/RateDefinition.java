package org.inzira.figures.rates;

import org.inzira.figures.FigureId;

/**
 * That a figure is told as a rate, too.
 *
 * @param of the figure that is the whole
 * @param per in how many of the whole
 * @param interval whether the whole is of people who each were counted or were not
 */
record RateDefinition(FigureId figure, FigureId of, int per, boolean interval) {

  RateDefinition {
    if (per < 1) {
      throw new IllegalArgumentException("a rate is told in one or more, not in " + per);
    }
    if (figure.equals(of)) {
      throw new IllegalArgumentException(figure.value() + " is no rate of itself");
    }
  }
}
