package org.inzira.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.inzira.claims.Claims;
import org.inzira.claims.FigureNumbers;
import org.inzira.claims.Finding;
import org.inzira.claims.NarrativeText;
import org.inzira.claims.Part;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Passages;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.kernel.Programme;
import org.inzira.page.Wording;
import org.inzira.review.parts.Tiles;

/**
 * A chapter's text: Markdown with references to figures and quotations, in the syntax of {@link
 * NarrativeText}. Every number of ours is printed as a link, every other with its source; what is
 * wrong in a text is a finding, and prints as not recorded.
 */
final class Narrative {

  static final int DEPTH_MAX = 50;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** Printed as it is written, since what is checked is what is written: "&#52;" is a number. */
  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");

  private final FigureReadings readings;
  private final Figures figures;
  private final Year year;
  private final Wording wording;

  /** Texts that are read together share the readings. */
  Narrative(FigureReadings readings, Wording wording) {
    this.readings = readings;
    this.figures = readings.figures();
    this.year = readings.year();
    this.wording = wording;
  }

  /**
   * A text as HTML. It leads to the figures it names and nowhere else: other links print as their
   * words, pictures as their description, and headings stand below those of the page. A text that
   * is too deep prints nothing. What is for the house alone says so, and others find no trace of
   * it.
   */
  String html(String markdown) {
    if (isTooDeep(markdown)) {
      return "";
    }
    var addresses = addresses(markdown);
    return readings.passages(markdown).stream()
        .map(passage -> html(passage, addresses))
        .collect(Collectors.joining());
  }

  private String html(Passages.Passage passage, Set<String> addresses) {
    var document = parse(passage);
    document.accept(new Tamed(addresses));
    var html = RENDERER.render(document);
    return passage.inHouse() ? marked(html) : html;
  }

  /** Told in words, too, since a frame is seen by nobody who listens. */
  private String marked(String html) {
    return """
    <div class="in-house-only" role="note"><p class="in-house-mark">%s</p>
    %s</div>
    """
        .formatted(wording.text("review.in-house-only"), html);
  }

  /** Whether a text nests deeper than can be drawn on every machine; nobody writes so by hand. */
  boolean isTooDeep(String markdown) {
    return readings.passages(markdown).stream()
        .anyMatch(passage -> Tamed.isDeeper(parse(passage), DEPTH_MAX));
  }

  private Node parse(Passages.Passage passage) {
    return PARSER.parse(fill(NarrativeText.of(passage.text())));
  }

  private Set<String> addresses(String markdown) {
    return readings.text(markdown).references().stream()
        .filter(reference -> !reference.isYear())
        .flatMap(reference ->
            readings.find(reference.figure()).map(figure -> address(reference, figure)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What does not hold in a text of a chapter with these figures. */
  List<Finding> findings(Claims claims, String markdown, List<FigureId> chapter) {
    return claims.check(
        readings.text(markdown).source(), wording.language(), year, readings.numbers(chapter));
  }

  /** What each reference of a text prints now, by what it refers to. */
  Map<String, String> quoted(String markdown) {
    return readings.text(markdown).references().stream()
        .filter(reference -> !reference.isYear())
        .collect(
            Collectors.toMap(
                Narrative::name, this::value, (first, same) -> first, java.util.TreeMap::new));
  }

  private static String name(Reference reference) {
    var cell = reference.cell().map(part -> ":" + part.axis() + "=" + part.key()).orElse("");
    return reference.figure()
        + "."
        + reference.shown().name().toLowerCase(java.util.Locale.ROOT)
        + cell;
  }

  private String value(Reference reference) {
    return readings
        .find(reference.figure())
        .map(figure ->
            number(reference, figure).orElseGet(() -> wording.text(unsaid(reference, figure))))
        .orElseGet(() -> wording.text("review.not-recorded"));
  }

  /** The text with its references and quotations written out. */
  String fill(String markdown) {
    return fill(readings.text(markdown));
  }

  private String fill(NarrativeText text) {
    return text.parts().stream().map(this::print).collect(Collectors.joining());
  }

  private String print(Part part) {
    return switch (part) {
      case Part.Literal literal -> ENTITY.matcher(literal.text()).replaceAll("&amp;");
      case Part.Broken broken -> broken.text();
      case Part.Quotation quotation ->
          wording.text("review.quoted", quotation.text(), quotation.source());
      case Reference reference when reference.isYear() -> yearOf(reference).toString();
      case Reference reference ->
          readings
              .find(reference.figure())
              .map(figure -> link(reference, figure))
              .orElseGet(() -> wording.text("review.not-recorded"));
    };
  }

  private String link(Reference reference, FigureId figure) {
    var number = number(reference, figure);
    return "[%s](%s)"
        .formatted(
            number.isPresent() ? reference.wording().orElse(number.get()) : value(reference),
            address(reference, figure));
  }

  /** Why there is no number: nobody recorded it, or it is kept back. */
  private String unsaid(Reference reference, FigureId figure) {
    return cell(reference, figure).map(Narrative::isKept).orElse(false)
        ? "review.hidden"
        : Tiles.unsaid(readings.value(figure));
  }

  private static boolean isKept(FigureNumbers.Answer answer) {
    return switch (answer) {
      case FigureNumbers.Answer.KeptBack() -> true;
      case FigureNumbers.Answer.KeptSinceEdition() -> true;
      case FigureNumbers.Answer.Known _ -> false;
      case FigureNumbers.Answer.NoSuchAxis() -> false;
      case FigureNumbers.Answer.NoSuchCell() -> false;
    };
  }

  private String address(Reference reference, FigureId figure) {
    return reference
        .cell()
        .filter(cell -> known(reference, figure).isPresent())
        .flatMap(cell ->
            readings.axis(figure, cell.axis()).map(axis -> address(figure, axis, cell.key())))
        .orElseGet(() -> figures.address(figure, yearOf(reference)));
  }

  private String address(FigureId figure, Axis axis, String key) {
    return figures.address(figure, year, axis, key);
  }

  private Year yearOf(Reference reference) {
    return reference.shown() == Part.Shown.PREVIOUS ? year.minusYears(1) : year;
  }

  private Optional<String> number(Reference reference, FigureId figure) {
    var value = readings.value(figure);
    return switch (reference.shown()) {
      case VALUE -> whole(value.value());
      case PREVIOUS -> whole(value.previous());
      case CHANGE ->
          value
              .changePercent()
              .map(percent -> (percent.signum() > 0 ? "+" : "") + wording.percent(percent));
      case CELL -> known(reference, figure).map(cell -> wording.number(cell.value()));
      case SHARE ->
          known(reference, figure)
              .filter(FigureNumbers.Answer.Known::exclusive)
              .flatMap(cell -> share(cell.value(), value.value()));
    };
  }

  private Optional<String> whole(OptionalLong number) {
    return number.isPresent() ? Optional.of(wording.number(number.getAsLong())) : Optional.empty();
  }

  private Optional<String> share(long part, OptionalLong whole) {
    return whole.isPresent() && whole.getAsLong() > 0
        ? Optional.of(
            wording.percent(
                BigDecimal.valueOf(part)
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(whole.getAsLong()), 1, RoundingMode.HALF_UP)))
        : Optional.empty();
  }

  private Optional<FigureNumbers.Answer.Known> known(Reference reference, FigureId figure) {
    return cell(reference, figure)
        .filter(FigureNumbers.Answer.Known.class::isInstance)
        .map(FigureNumbers.Answer.Known.class::cast);
  }

  private Optional<FigureNumbers.Answer> cell(Reference reference, FigureId figure) {
    return reference.cell().map(cell -> readings.cell(figure, cell));
  }

  /** The text that is shipped for a programme. */
  static String read(Programme programme, Locale language) {
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
