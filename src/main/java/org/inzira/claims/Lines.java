package org.inzira.claims;

import java.util.Arrays;

/** Lines and columns of a text, found without walking it again for each question. */
final class Lines {

  private static final int EXCERPT_LENGTH_MAX = 80;

  private final String source;
  private final int[] starts;

  private Lines(String source, int[] starts) {
    this.source = source;
    this.starts = starts;
  }

  static Lines of(String source) {
    int[] starts = new int[(int) source.chars().filter(each -> each == '\n').count() + 1];
    int line = 1;
    for (int at = 0; at < source.length(); at++) {
      if (source.charAt(at) == '\n') {
        starts[line++] = at + 1;
      }
    }
    return new Lines(source, starts);
  }

  Span span(int start, int end) {
    int found = Arrays.binarySearch(starts, start);
    int line = found >= 0 ? found : -found - 2;
    return new Span(start, end, line + 1, start - starts[line] + 1);
  }

  /** The text between, on one line and not too long. */
  String excerpt(int start, int end) {
    int to = Math.min(end, source.length());
    boolean cut = to - start > EXCERPT_LENGTH_MAX;
    var text = source.substring(start, cut ? start + EXCERPT_LENGTH_MAX : to);
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').strip() + (cut ? "…" : "");
  }
}
