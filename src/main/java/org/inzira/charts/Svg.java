package org.inzira.charts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one SVG element. Knows nothing of charts; escapes all text; leaves out what print cannot
 * do (no style, no script, no baseline property, whole sizes on the element itself).
 */
final class Svg {

  /** What the element itself says once, so that most of its texts need not. */
  private static final double USUAL_SIZE = 14;

  private static final int USUAL_WEIGHT = 400;

  private final int width;
  private final int height;
  private final ChartCaption caption;
  private final String description;
  private final StringBuilder body = new StringBuilder();
  private final Set<Fill> patterns = EnumSet.noneOf(Fill.class);

  Svg(double width, double height, ChartCaption caption, String description) {
    this.width = (int) Math.ceil(width);
    this.height = (int) Math.ceil(height);
    this.caption = caption;
    this.description = description;
  }

  Svg rectangle(Box box, String colour, double corner) {
    var rounded = corner > 0 ? attribute("rx", corner) : "";
    return raw("<rect" + sides(box) + rounded + attribute("fill", colour) + "/>");
  }

  /** A rectangle in a colour and its pattern. */
  Svg rectangle(Box box, Fill fill, double corner) {
    rectangle(box, fill.colour(), corner);
    return fill.pattern().isEmpty() ? this : rectangle(box, patternOf(fill), corner);
  }

  /** An area that can be pointed at but not seen. */
  Svg target(Box box) {
    return raw("<rect" + sides(box) + " fill-opacity=\"0\"/>");
  }

  Svg area(Path path, String colour, double opacity) {
    return raw(
        "<path"
            + attribute("d", path.text())
            + attribute("fill", colour)
            + attribute("fill-opacity", opacity)
            + "/>");
  }

  Svg shape(Path path, String colour, String border, double borderWidth) {
    return raw(
        "<path"
            + attribute("d", path.text())
            + attribute("fill", colour)
            + attribute("stroke", border)
            + attribute("stroke-width", borderWidth)
            + "/>");
  }

  /** Land: areas with holes and thin borders, and a pattern over them where one is given. */
  Svg ground(Ground ground, @Nullable Fill fill, String colour, String border) {
    raw(
        "<path"
            + attribute("d", ground.text())
            + attribute("fill", colour)
            + attribute("stroke", border)
            + " stroke-width=\".7\" fill-rule=\"evenodd\" stroke-linejoin=\"round\"/>");
    return fill == null
        ? this
        : raw(
            "<path"
                + attribute("d", ground.text())
                + attribute("fill", patternOf(fill))
                + " fill-rule=\"evenodd\"/>");
  }

  /** A shape in a colour and its pattern. */
  Svg shape(Path path, Fill fill) {
    shape(path, fill.colour(), Palette.WHITE, 2);
    return fill.pattern().isEmpty() ? this : area(path, patternOf(fill), 1);
  }

  Svg line(Path path, String colour, double lineWidth) {
    return line(path, colour, lineWidth, "");
  }

  Svg dashed(Path path, String colour, double lineWidth) {
    return line(path, colour, lineWidth, " stroke-dasharray=\"6 4\"");
  }

  private Svg line(Path path, String colour, double lineWidth, String dashes) {
    return raw(
        "<path"
            + attribute("d", path.text())
            + " fill=\"none\""
            + attribute("stroke", colour)
            + attribute("stroke-width", lineWidth)
            + dashes
            + "/>");
  }

  Svg circle(double x, double y, double radius, String colour, String border, double borderWidth) {
    return raw(
        "<circle"
            + attribute("cx", x)
            + attribute("cy", y)
            + attribute("r", radius)
            + attribute("fill", colour)
            + attribute("stroke", border)
            + attribute("stroke-width", borderWidth)
            + "/>");
  }

  /** A text whose middle lies at the height given, by a third of its size, as print needs it. */
  Svg text(double x, double y, String text, TextStyle style) {
    return raw(
        "<text"
            + place(x, y, style)
            + (style.colour().equals(Palette.INK) ? "" : attribute("fill", style.colour()))
            + ">"
            + escape(text)
            + "</text>");
  }

  /** A text that stays legible over lines: its white edge is drawn first, as print needs it. */
  Svg haloed(double x, double y, String text, TextStyle style) {
    raw(
        "<text"
            + place(x, y, style)
            + " fill=\"none\" stroke=\"#fff\" stroke-width=\"3\""
            + " aria-hidden=\"true\">"
            + escape(text)
            + "</text>");
    return text(x, y, text, style);
  }

  /**
   * What is drawn inside is one mark: a link named by its title, or a named group when it leads
   * nowhere.
   */
  Svg mark(String name, String address, Consumer<Svg> drawing) {
    raw(address.isEmpty() ? "<g role=\"img\">" : "<a href=\"" + escape(address) + "\">");
    raw("<title>" + escape(name) + "</title>");
    drawing.accept(this);
    return raw(address.isEmpty() ? "</g>" : "</a>");
  }

  String done() {
    return start() + patterns() + body + "</svg>";
  }

  private String start() {
    var id = caption.id();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"group\""
        + attribute("id", id)
        + attribute("width", width)
        + attribute("height", height)
        + attribute("viewBox", "0 0 " + width + " " + height)
        + " font-family=\"SourceSans, system-ui, sans-serif\""
        + attribute("font-size", USUAL_SIZE)
        + attribute("fill", Palette.INK)
        + " stroke-linejoin=\"round\" stroke-linecap=\"round\""
        + attribute("aria-labelledby", id + "-title")
        + attribute("aria-describedby", id + "-description")
        + "><title id=\""
        + id
        + "-title\">"
        + escape(caption.title())
        + "</title><desc id=\""
        + id
        + "-description\">"
        + escape(description)
        + "</desc>";
  }

  private String patterns() {
    if (patterns.isEmpty()) {
      return "";
    }
    var text = new StringBuilder("<defs>");
    for (var fill : patterns) {
      text.append("<pattern id=\"").append(patternId(fill));
      text.append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path");
      text.append(attribute("d", fill.pattern()));
      text.append(" stroke=\"#fff\" stroke-opacity=\".55\" stroke-width=\"1.4\"");
      text.append(" fill=\"none\"/></pattern>");
    }
    return text.append("</defs>").toString();
  }

  private String patternOf(Fill fill) {
    patterns.add(fill);
    return "url(#" + patternId(fill) + ")";
  }

  private String patternId(Fill fill) {
    return caption.id() + "-" + fill.key();
  }

  private static String place(double x, double y, TextStyle style) {
    var anchor =
        style.anchor() == TextStyle.Anchor.START
            ? ""
            : attribute("text-anchor", style.anchor().code());
    return attribute("x", x)
        + attribute("y", y + style.size() * 0.34)
        + (style.size() == USUAL_SIZE ? "" : attribute("font-size", style.size()))
        + (style.weight() == USUAL_WEIGHT ? "" : attribute("font-weight", style.weight()))
        + anchor;
  }

  private static String sides(Box box) {
    return (box.left() == 0 ? "" : attribute("x", box.left()))
        + (box.top() == 0 ? "" : attribute("y", box.top()))
        + attribute("width", box.width())
        + attribute("height", box.height());
  }

  private static String attribute(String name, double value) {
    return attribute(name, number(value));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escape(value) + "\"";
  }

  private Svg raw(String text) {
    body.append(text);
    return this;
  }

  /** A number with at most one decimal, in the notation of SVG whatever the language. */
  static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  /** Text that neither ends its place nor breaks the document, nor turns the line around. */
  static String escape(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Svg::isPrintable).forEach(letter -> append(safe, letter));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int letter) {
    switch (letter) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(letter);
    }
  }

  private static boolean isPrintable(int letter) {
    boolean turnsTheLine =
        (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    boolean isSurrogate = letter >= 0xD800 && letter <= 0xDFFF;
    boolean isForbidden = (letter & 0xFFFE) == 0xFFFE;
    return letter >= 0x20 && letter != 0x7F && !turnsTheLine && !isSurrogate && !isForbidden;
  }
}
