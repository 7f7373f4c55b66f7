package org.inzira.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.kernel.Programme;
import org.inzira.page.Wording;

/**
 * A chapter's text: Markdown in which {@code {{people-resettled}}} stands for a figure, {@code
 * {{people-resettled.previous}}} for the year before, {@code {{people-resettled.change}}} for the
 * change in per cent, and {@code {{year}}} for the year. Every number so printed is a link.
 */
final class Narrative {

  private static final Pattern REFERENCE =
      Pattern.compile("\\{\\{([a-z][a-z0-9-]*)(?:\\.(previous|change))?}}");

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private final Figures figures;
  private final Year year;
  private final Wording wording;

  Narrative(Figures figures, Year year, Wording wording) {
    this.figures = figures;
    this.year = year;
    this.wording = wording;
  }

  /** The text of a programme's chapter as HTML. */
  String html(Programme programme) {
    return RENDERER.render(PARSER.parse(fill(read(programme, wording.language()))));
  }

  String fill(String markdown) {
    return REFERENCE.matcher(markdown).replaceAll(match -> quote(value(match)));
  }

  private static String quote(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private String value(MatchResult reference) {
    if (reference.group(1).equals("year")) {
      return year.toString();
    }
    var figure =
        figures
            .find(reference.group(1))
            .orElseThrow(
                () -> new IllegalStateException("no figure is called " + reference.group()));
    var value = figures.get(figure, year);
    return switch (Optional.ofNullable(reference.group(2)).orElse("")) {
      case "previous" -> link(figure, year.minusYears(1), previous(value));
      case "change" -> link(figure, year, change(value));
      default -> link(figure, year, current(value));
    };
  }

  private Optional<String> current(FigureValue value) {
    return value.value().isPresent()
        ? Optional.of(wording.number(value.value().getAsLong()))
        : Optional.empty();
  }

  private Optional<String> previous(FigureValue value) {
    return value.previous().isPresent()
        ? Optional.of(wording.number(value.previous().getAsLong()))
        : Optional.empty();
  }

  private Optional<String> change(FigureValue value) {
    return value
        .changePercent()
        .map(percent -> (percent.signum() > 0 ? "+" : "") + wording.percent(percent));
  }

  private String link(FigureId figure, Year of, Optional<String> number) {
    return "[%s](%s)"
        .formatted(number.orElse(wording.text("review.not-recorded")), figures.address(figure, of));
  }

  private static String read(Programme programme, Locale language) {
    var name = "narrative/" + programme.code() + "_" + language.getLanguage() + ".md";
    try (var text = Narrative.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
