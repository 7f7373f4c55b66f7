package org.inzira.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.claims.Part.Broken;
import org.inzira.claims.Part.Cell;
import org.inzira.claims.Part.Literal;
import org.inzira.claims.Part.Quotation;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Part.Shown;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A chapter's Markdown, taken apart: what is written as it is, figures ({@code
 * {{people-resettled}}}, {@code .previous}, {@code .change}, {@code .by:sex=female}, {@code
 * .share:sex=female}, {@code {{people-resettled|over 4,000}}}), the year ({@code {{year}}}, {@code
 * {{year.previous}}}) and quotations ({@code [[2,506|whose number it is]]}). It refuses nothing:
 * what is written wrongly is a part of its own that says why.
 */
public record NarrativeText(String source, List<Part> parts) {

  /** Longer ones are unclosed ones. */
  private static final int MARK_LENGTH_MAX = 400;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "([a-z][a-z0-9-]{1,59})"
              + "(?:\\.(?:(previous|change)|(by|share):([a-z_+]{1,30})=([A-Za-z0-9_+.-]{1,60})))?"
              + "(\\|.*)?",
          Pattern.DOTALL);

  public NarrativeText {
    parts = List.copyOf(parts);
  }

  /** Takes a text apart. */
  public static NarrativeText of(String source) {
    return new NarrativeText(source, new Reader(source).read());
  }

  /** The references, in order. */
  public List<Reference> references() {
    return parts.stream().filter(Reference.class::isInstance).map(Reference.class::cast).toList();
  }

  /** Walks once from mark to mark. */
  private static final class Reader {

    private final String source;
    private final Lines lines;
    private final List<Part> parts = new ArrayList<>();

    Reader(String source) {
      this.source = source;
      this.lines = Lines.of(source);
    }

    List<Part> read() {
      int from = 0;
      for (int at = next(0); at >= 0; at = next(from)) {
        literal(from, at);
        from = source.charAt(at) == '{' ? reference(at) : quotation(at);
      }
      literal(from, source.length());
      return parts;
    }

    private int next(int from) {
      for (int at = from; at + 1 < source.length(); at++) {
        char here = source.charAt(at);
        if ((here == '{' || here == '[') && source.charAt(at + 1) == here) {
          return at;
        }
      }
      return -1;
    }

    private void literal(int from, int to) {
      if (to > from) {
        parts.add(new Literal(lines.span(from, to), source.substring(from, to)));
      }
    }

    private int reference(int at) {
      int close = close(at, "}}");
      if (close < 0) {
        return broken(at, at + 2, "CL-002");
      }
      var inner = source.substring(at + 2, close);
      int end = close + 2;
      var match = REFERENCE.matcher(inner.strip());
      if (!match.matches()) {
        return broken(at, end, "CL-002");
      }
      var shown = shown(match.group(2), match.group(3));
      var wording = Optional.ofNullable(match.group(6)).map(text -> text.substring(1));
      boolean year = match.group(1).equals("year");
      if (wording.filter(String::isBlank).isPresent()
          || (year && ((shown != Shown.VALUE && shown != Shown.PREVIOUS) || wording.isPresent()))) {
        return broken(at, end, "CL-002");
      }
      var cell = Optional.ofNullable(match.group(4)).map(axis -> new Cell(axis, match.group(5)));
      parts.add(
          new Reference(
              lines.span(at, end),
              match.group(1),
              shown,
              cell,
              wording,
              at + 2 + inner.indexOf('|') + 1));
      return end;
    }

    private static Shown shown(@Nullable String plain, @Nullable String broken) {
      if (plain != null) {
        return Shown.of(plain);
      }
      return broken == null ? Shown.VALUE : Shown.of(broken);
    }

    private int quotation(int at) {
      int close = close(at, "]]");
      if (close < 0) {
        return broken(at, at + 2, "CL-003");
      }
      var inner = source.substring(at + 2, close);
      int bar = inner.indexOf('|');
      if (bar < 0 || inner.substring(0, bar).isBlank() || inner.substring(bar + 1).isBlank()) {
        return broken(at, close + 2, "CL-003");
      }
      parts.add(
          new Quotation(
              lines.span(at, close + 2),
              inner.substring(0, bar).strip(),
              inner.substring(bar + 1).strip()));
      return close + 2;
    }

    /** Where a mark closes; negative when another opens first, or when it is too far away. */
    private int close(int at, String closing) {
      int limit = Math.min(source.length(), at + MARK_LENGTH_MAX);
      int close = source.indexOf(closing, at + 2, limit);
      int again = source.indexOf(source.substring(at, at + 2), at + 2, limit);
      return again >= 0 && again < close ? -1 : close;
    }

    private int broken(int at, int end, String code) {
      var span = lines.span(at, end);
      var shown = lines.excerpt(at, Math.max(end, at + 30));
      parts.add(new Broken(span, source.substring(at, end), Refusal.of(code, shown)));
      return end;
    }
  }
}
