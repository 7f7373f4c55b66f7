package org.inzira.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Token.Kind;

/**
 * Reads a text as words, numbers and marks. Markdown falls away: emphasis, the addresses of links,
 * the markers of lists and headings, so that a phrase is found however it is dressed.
 */
final class Tokeniser {

  private static final int ADDRESS_LENGTH_MAX = 2000;

  /** What opens a line: quote marks, list markers, heading marks with a number of the section. */
  private static final Pattern LINE_START =
      Pattern.compile(
          "[ \\t]{0,12}(?:>[ \\t]?)*+"
              + "(?:(#{1,6}+[ \\t]+(?:\\d{1,2}(?:\\.\\d{1,2})*+[.)][ \\t]|\\d{1,2}(?:\\.\\d{1,2})++[ \\t])?+)"
              + "|([-*+][ \\t]+|\\d{1,2}[.)][ \\t]+))?+");

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.|mailto:)[^\\s)>\\]]*+", Pattern.CASE_INSENSITIVE);

  private static final String DRESS = "*_~`[]\\\"“”«»„ \t\r\u00a0\u202f\u2009\u200b\u00ad";
  private static final String UNSEEN = "*\u200b\u200c\u200d\u2060\ufeff\u00ad";
  private static final Pattern UNSEEN_RUN = Pattern.compile("[" + UNSEEN + "]");
  private static final String GLUE = "-\u2010\u2011–/";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private boolean heading;
  private boolean glue;

  Tokeniser(String source) {
    this.source = source;
  }

  /** The tokens of a whole text. */
  List<Token> read(NarrativeText text) {
    for (var part : text.parts()) {
      switch (part) {
        case Part.Literal literal ->
            read(literal.at().start(), literal.at().end(), Optional.empty());
        case Reference reference -> reference(reference);
        case Part.Quotation quotation -> add(Kind.QUOTATION, quotation.at(), Optional.empty());
        case Part.Broken broken -> add(Kind.MARK, broken.at(), Optional.empty());
      }
    }
    return tokens;
  }

  private void reference(Reference reference) {
    reference
        .wording()
        .ifPresent(wording -> {
          int from = reference.wordingStart();
          read(from, from + wording.length(), Optional.of(reference));
        });
    add(Kind.REFERENCE, reference.at(), Optional.of(reference));
  }

  private void add(Kind kind, Span at, Optional<Reference> about) {
    tokens.add(new Token(kind, "", at.start(), at.end(), glue, false, Optional.empty(), about));
    glue = false;
  }

  private void read(int from, int to, Optional<Reference> about) {
    int at = from;
    while (at < to) {
      if (about.isEmpty() && (at == 0 || source.charAt(at - 1) == '\n')) {
        int begun = lineStart(at, to);
        if (begun > at) {
          at = begun;
          continue;
        }
      }
      at = next(at, to, about);
    }
  }

  private int lineStart(int at, int to) {
    var start = LINE_START.matcher(source).region(at, to);
    if (!start.lookingAt()) {
      return at;
    }
    heading = start.group(1) != null;
    boolean blank = start.end() < source.length() && source.charAt(start.end()) == '\n';
    if (heading || blank || start.group(2) != null) {
      mark(Kind.BREAK, at, at);
    }
    return start.end();
  }

  private int next(int at, int to, Optional<Reference> about) {
    char here = source.charAt(at);
    if (here == '\n') {
      if (heading) {
        mark(Kind.BREAK, at, at);
        heading = false;
      }
      glue = false;
      return at + 1;
    }
    if (Character.isDigit(here)) {
      return number(at, to, about);
    }
    if (Character.isLetter(source.codePointAt(at))) {
      return word(at, to, about);
    }
    if (here == '%' || here == '‰') {
      mark(Kind.PERCENT, at, at + 1);
      return at + 1;
    }
    int letter = source.codePointAt(at);
    if (isOddNumber(letter)) {
      int end = Math.min(to, at + Character.charCount(letter));
      token(Kind.NUMBER, at, end, Optional.empty(), about);
      return end;
    }
    return punctuation(at, to, here);
  }

  /** "½", "⑰", "Ⅻ", and digits of other alphabets for mathematics. */
  private static boolean isOddNumber(int letter) {
    int type = Character.getType(letter);
    return type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER
        || Character.isDigit(letter);
  }

  private int punctuation(int at, int to, char here) {
    if (here == '(' && at > 0 && source.charAt(at - 1) == ']') {
      int close = source.indexOf(')', at, Math.min(to, at + ADDRESS_LENGTH_MAX));
      int line = source.indexOf('\n', at, Math.min(to, at + ADDRESS_LENGTH_MAX));
      return close < 0 || (line >= 0 && line < close) ? marked(at) : close + 1;
    }
    if (GLUE.indexOf(here) >= 0 && isJoin(at)) {
      glue = true;
      return at + 1;
    }
    if (DRESS.indexOf(here) >= 0) {
      return at + 1;
    }
    return marked(at);
  }

  private int marked(int at) {
    mark(Kind.MARK, at, at + 1);
    return at + 1;
  }

  private boolean isJoin(int at) {
    return at > 0
        && at + 1 < source.length()
        && isJoined(source.charAt(at - 1))
        && isJoined(source.charAt(at + 1));
  }

  private static boolean isJoined(char beside) {
    return Character.isLetterOrDigit(beside) || beside == '{' || beside == '}';
  }

  private int number(int at, int to, Optional<Reference> about) {
    var read = new Numerals(source, to).read(at);
    token(read.ordinal() ? Kind.ORDINAL : Kind.NUMBER, at, read.end(), read.quantity(), about);
    return read.end();
  }

  private int word(int at, int to, Optional<Reference> about) {
    var address = ADDRESS.matcher(source).region(at, Math.min(to, at + ADDRESS_LENGTH_MAX));
    if (address.lookingAt()) {
      return address.end();
    }
    int end = at;
    for (int next = partOfWord(end, to); next > end; next = partOfWord(end, to)) {
      end = next;
    }
    if (end + 1 < to
        && isApostrophe(source.charAt(end))
        && Character.isLetterOrDigit(source.charAt(end + 1))) {
      end++;
    }
    end = Math.min(end, to);
    token(Kind.WORD, at, end, Optional.empty(), about);
    return end;
  }

  /** Emphasis and what has no width are seen by nobody within a word: "dou**bl**ed". */
  private int partOfWord(int at, int to) {
    int next = at;
    while (next < to && UNSEEN.indexOf(source.charAt(next)) >= 0) {
      next++;
    }
    return next < to && isPartOfWord(source.codePointAt(next))
        ? next + Character.charCount(source.codePointAt(next))
        : at;
  }

  private static boolean isPartOfWord(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK
        || Character.getType(letter) == Character.OTHER_NUMBER
        || letter == '\u00ad';
  }

  private static boolean isApostrophe(char mark) {
    return mark == '\'' || mark == '’' || mark == '\u02bc';
  }

  private void token(
      Kind kind, int start, int end, Optional<Quantity> quantity, Optional<Reference> about) {
    var written = source.substring(start, end);
    tokens.add(
        new Token(kind, fold(written), start, end, glue, isCapital(written), quantity, about));
    glue = false;
  }

  private void mark(Kind kind, int start, int end) {
    tokens.add(
        new Token(
            kind,
            source.substring(start, end),
            start,
            end,
            glue,
            false,
            Optional.empty(),
            Optional.empty()));
    glue = false;
  }

  private static boolean isCapital(String written) {
    return !written.equals(written.toLowerCase(Locale.ROOT));
  }

  /** A word as the tables write it. */
  static String fold(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('\u02bc', '\'')
        .transform(word -> UNSEEN_RUN.matcher(word).replaceAll(""));
  }
}
