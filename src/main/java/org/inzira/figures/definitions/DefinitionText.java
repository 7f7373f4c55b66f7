package org.inzira.figures.definitions;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;

/** Writes a definition in the form of the files: one text for one definition, always the same. */
final class DefinitionText {

  private static final Pattern PLAIN =
      Pattern.compile("(?!(null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9_+.-]*");

  private DefinitionText() {}

  static String of(FigureDefinition figure) {
    var text = new StringBuilder();
    text.append("programme: ").append(figure.programme().code()).append('\n');
    text.append("figures:\n");
    text.append("  - id: ").append(figure.id().value()).append('\n');
    line(text, "version", Integer.toString(figure.version()));
    line(text, "since", figure.since().toString());
    line(text, "counted", figure.counted().name().toLowerCase(Locale.ROOT));
    line(text, "unit", plain(figure.unit()));
    line(text, "measures", list(figure.measures().stream().map(m -> m.value()).sorted().toList()));
    if (!figure.where().isEmpty()) {
      line(text, "where", "{" + conditions(figure) + "}");
    }
    line(text, "exclusive", list(figure.exclusive().stream().map(Axis::code).toList()));
    line(text, "overlapping", list(figure.overlapping().stream().map(Axis::code).toList()));
    figure.partOf().ifPresent(whole -> line(text, "part_of", whole.value()));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    if (!value.equals("[]")) {
      text.append("    ").append(name).append(": ").append(value).append('\n');
    }
  }

  private static String conditions(FigureDefinition figure) {
    return new TreeMap<>(figure.where())
        .entrySet().stream().map(DefinitionText::condition).collect(Collectors.joining(", "));
  }

  private static String condition(
      Map.Entry<org.inzira.ledger.Dimension, java.util.Set<String>> needed) {
    return needed.getKey().code() + ": " + list(needed.getValue().stream().sorted().toList());
  }

  private static String list(Collection<String> values) {
    return values.stream().map(DefinitionText::plain).collect(Collectors.joining(", ", "[", "]"));
  }

  /** What another reader might take for a number or a truth value stands in quotes. */
  private static String plain(String value) {
    return PLAIN.matcher(value).matches() ? value : "\"" + value + "\"";
  }
}
