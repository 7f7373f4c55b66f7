package org.inzira.figures.definitions;

import java.util.List;
import java.util.Locale;
import org.inzira.figures.FigureId;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** Says in words which versions a figure has had, for its page and for the command line. */
@Component
public class DefinitionHistory {

  /**
   * One version.
   *
   * @param heading the version and what it replaces
   * @param origin where it came from: who, when and why
   * @param sentence what it counts
   * @param text the definition as files have it
   */
  public record Line(String heading, String origin, String sentence, String text) {}

  private final Definitions definitions;

  DefinitionHistory(Definitions definitions) {
    this.definitions = definitions;
  }

  /** The versions of a figure, newest first; without names for who stands outside the house. */
  public List<Line> of(FigureId figure, boolean named, Wording wording) {
    return definitions.list(figure).reversed().stream()
        .map(version -> line(version, named, wording))
        .toList();
  }

  private static Line line(DefinedVersion version, boolean named, Wording wording) {
    var number = version.definition().version();
    var heading =
        number == 1
            ? wording.text("figures.definition.first", "1")
            : wording.text(
                "figures.definition.replaces",
                Integer.toString(number),
                wording.moment(version.at()),
                Integer.toString(number - 1));
    return new Line(
        heading,
        origin(version, named, wording),
        version
            .sentences()
            .getOrDefault(wording.language(), version.sentences().getOrDefault(Locale.ENGLISH, "")),
        version.text());
  }

  private static String origin(DefinedVersion version, boolean named, Wording wording) {
    var when = wording.moment(version.at());
    return version
        .by()
        .map(by ->
            named
                ? wording.text("figures.definition.by", by.account().value(), when, by.reason())
                : wording.text("figures.definition.here", when, by.reason()))
        .orElseGet(() -> wording.text("figures.definition.shipped", when));
  }
}
