package org.inzira.intake.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A tag of the Humanitarian Exchange Language (HXL), such as {@code #date +start}. The order of
 * attributes, case and blanks mean nothing.
 */
public record Hashtag(String tag, Set<String> attributes) {

  private static final String WORD = "[A-Za-z][A-Za-z0-9_]*+";
  private static final Pattern FORM =
      Pattern.compile("\\s*+#\\s*+(" + WORD + ")((?:\\s*+\\+\\s*+" + WORD + ")*+)\\s*+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s+]+");

  /** Attributes that name the code list or the language of a column, not what it holds. */
  private static final Pattern FORMAL = Pattern.compile("v_.*|i_.*|code|name|num|id|ind");

  public Hashtag {
    attributes = Set.copyOf(attributes);
  }

  /** The hashtag that a text is, if it is one. */
  public static Optional<Hashtag> read(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var attributes = new HashSet<String>();
    for (var attribute : BETWEEN.split(match.group(2).toLowerCase(Locale.ROOT), -1)) {
      if (!attribute.isEmpty()) {
        attributes.add(attribute);
      }
    }
    return Optional.of(new Hashtag(match.group(1).toLowerCase(Locale.ROOT), attributes));
  }

  /** Whether another says all that this one says, and perhaps more. */
  public boolean isWithin(Hashtag other) {
    return tag.equals(other.tag) && other.attributes.containsAll(attributes);
  }

  /** Whether another says the same but for code lists and languages: numbers are parts else. */
  public boolean isLike(Hashtag other) {
    return tag.equals(other.tag) && telling().equals(other.telling());
  }

  private Set<String> telling() {
    var telling = new HashSet<>(attributes);
    telling.removeIf(attribute -> FORMAL.matcher(attribute).matches());
    return telling;
  }

  @Override
  public String toString() {
    var text = new StringBuilder("#").append(tag);
    new TreeSet<>(attributes).forEach(attribute -> text.append(" +").append(attribute));
    return text.toString();
  }
}
