package org.inzira.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Passages of a text that are for readers in the house alone: between a line {@code :::in-house}
 * and a line {@code :::}. What is left out leaves blanks behind, so that every finding keeps its
 * place.
 */
public final class Passages {

  private static final Pattern OPENING = Pattern.compile(":::[ \\t]*in-house[ \\t]*");
  private static final Pattern CLOSING = Pattern.compile(":::[ \\t]*");

  /**
   * A stretch of a text.
   *
   * @param inHouse whether it is for readers in the house alone
   */
  public record Passage(String text, boolean inHouse) {}

  private Passages() {}

  /**
   * The text one stretch after the other, without the marks; none is blank. What is one thing to
   * the markup of a text ends with its stretch, so nothing of the house runs over into the rest.
   */
  public static List<Passage> of(String text) {
    var passages = new ArrayList<Passage>();
    var begun = new StringBuilder();
    boolean inside = false;
    for (var line : text.split("(?<=\n)", -1)) {
      if (isMark(line, inside)) {
        end(begun, inside, passages);
        inside = !inside;
      } else {
        begun.append(line);
      }
    }
    end(begun, inside, passages);
    return List.copyOf(passages);
  }

  private static void end(StringBuilder begun, boolean inHouse, List<Passage> passages) {
    if (!begun.toString().isBlank()) {
      passages.add(new Passage(begun.toString(), inHouse));
    }
    begun.setLength(0);
  }

  /**
   * The text as one of these readers reads it. A passage that is not closed goes on to the end, so
   * that a forgotten mark tells too little and never too much.
   */
  public static String read(String text, boolean inHouse) {
    var read = new StringBuilder(text.length());
    boolean inside = false;
    for (var line : text.split("(?<=\n)", -1)) {
      boolean mark = isMark(line, inside);
      inside = mark != inside;
      read.append(mark || (inside && !inHouse) ? blank(line) : line);
    }
    return read.toString();
  }

  /** The line, counted from 1, on which a passage begins that no line ends. */
  public static OptionalInt unclosed(String text) {
    int number = 0;
    int begun = 0;
    for (var line : text.split("\n", -1)) {
      number++;
      if (isMark(line, begun > 0)) {
        begun = begun > 0 ? 0 : number;
      }
    }
    return begun > 0 ? OptionalInt.of(begun) : OptionalInt.empty();
  }

  private static boolean isMark(String line, boolean inside) {
    return (inside ? CLOSING : OPENING).matcher(line.stripTrailing()).matches();
  }

  private static String blank(String line) {
    return line.endsWith("\n") ? " ".repeat(line.length() - 1) + "\n" : " ".repeat(line.length());
  }
}
