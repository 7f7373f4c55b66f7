package org.inzira.figures.definitions;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inzira.figures.FigureDefinition;
import org.inzira.kernel.AccountName;

/**
 * One version of what a figure counts, as it is kept.
 *
 * @param text the definition as the files have it
 * @param titles the figure's title by language, as it was then
 * @param sentences what is counted by language, as it was said then
 * @param by who defined it and why; empty for what came with the software
 * @param at when it was defined, or first met in this database
 */
public record DefinedVersion(
    FigureDefinition definition,
    String text,
    Map<Locale, String> titles,
    Map<Locale, String> sentences,
    Optional<Author> by,
    Instant at) {

  /** Who answers for a version, and the reason given. */
  public record Author(AccountName account, String reason) {}

  public DefinedVersion {
    titles = Map.copyOf(titles);
    sentences = Map.copyOf(sentences);
  }
}
