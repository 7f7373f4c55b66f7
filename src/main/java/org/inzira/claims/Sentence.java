package org.inzira.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Token.Kind;

/** The tokens of one sentence within those of the text. */
record Sentence(List<Token> tokens, int from, int to, boolean hasFigure, boolean hasQuotation) {

  private static final int TOKENS_AWAY_MAX = 120;
  private static final int FIGURES_MAX = 12;
  private static final int NEGATION_TOKENS_MAX = 3;

  /** The sentences of a text: blocks end them, and full stops that are none of an abbreviation. */
  static List<Sentence> of(List<Token> tokens, Set<String> abbreviations) {
    var sentences = new ArrayList<Sentence>();
    int from = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (ends(tokens, at, abbreviations)) {
        sentences.add(between(tokens, from, at));
        from = at + 1;
      }
    }
    sentences.add(between(tokens, from, tokens.size()));
    return sentences.stream().filter(sentence -> sentence.to > sentence.from).toList();
  }

  private static Sentence between(List<Token> tokens, int from, int to) {
    var own = tokens.subList(from, to);
    return new Sentence(
        tokens,
        from,
        to,
        own.stream()
            .anyMatch(token ->
                token.is(Kind.REFERENCE) && token.about().filter(Reference::isYear).isEmpty()),
        own.stream().anyMatch(token -> token.is(Kind.QUOTATION)));
  }

  private static boolean ends(List<Token> tokens, int at, Set<String> abbreviations) {
    var token = tokens.get(at);
    if (token.is(Kind.BREAK) || token.isMark("|")) {
      return true;
    }
    boolean stop = token.isMark(".");
    if (at + 1 >= tokens.size()
        || (!stop && !token.isMark("!") && !token.isMark("?") && !token.isMark("…"))) {
      return false;
    }
    var next = tokens.get(at + 1);
    boolean begins = next.capital() || !next.is(Kind.WORD);
    return next.start() > token.end()
        && begins
        && !(stop && at > 0 && isAbbreviation(tokens.get(at - 1), abbreviations));
  }

  private static boolean isAbbreviation(Token before, Set<String> abbreviations) {
    return before.is(Kind.WORD)
        && (before.text().length() == 1 || abbreviations.contains(before.text()));
  }

  /**
   * The figures near these tokens: the one they are written for, then the nearest. So far away that
   * nobody would read them together, they are not looked for.
   */
  List<Reference> around(int first, int last) {
    var found = new ArrayList<Reference>();
    for (int at = first; at < last && found.isEmpty(); at++) {
      tokens.get(at).about().ifPresent(found::add);
    }
    for (int away = 0; away < TOKENS_AWAY_MAX && found.size() < FIGURES_MAX; away++) {
      figure(last + away).ifPresent(found::add);
      figure(first - 1 - away).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Reference> figure(int at) {
    return holds(at) && tokens.get(at).is(Kind.REFERENCE)
        ? tokens.get(at).about().filter(reference -> !reference.isYear())
        : Optional.empty();
  }

  /** Whether a word shortly before these tokens denies them. */
  boolean isDenied(int first, int last, Language.Sheet words) {
    for (int back = first - 1; back >= first - NEGATION_TOKENS_MAX && holds(back); back--) {
      if (tokens.get(back).is(Kind.MARK)) {
        return false;
      }
      if (words.negations().contains(tokens.get(back).text())) {
        return tokens.subList(back + 1, Math.min(back + 3, last)).stream()
            .noneMatch(next -> words.notNegating().contains(next.text()));
      }
    }
    return false;
  }

  boolean holds(int at) {
    return at >= from && at < to;
  }
}
