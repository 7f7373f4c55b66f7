package org.inzira.figures.definitions;

import java.util.Locale;
import java.util.Map;
import org.inzira.figures.FigureDefinition;

/**
 * A definition as a file says it.
 *
 * @param place the file and the figure, for whoever is told what is wrong
 * @param titles by language; none where the messages have them
 * @param sentences what is counted, by language; none where the messages have them
 */
public record WrittenDefinition(
    String place,
    FigureDefinition definition,
    Map<Locale, String> titles,
    Map<Locale, String> sentences) {

  public WrittenDefinition {
    titles = Map.copyOf(titles);
    sentences = Map.copyOf(sentences);
  }
}
