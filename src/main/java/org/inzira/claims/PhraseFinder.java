package org.inzira.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.inzira.claims.Phrase.Step;
import org.inzira.claims.Phrase.Step.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a table in a row of words; of several that begin at one word, the longest.
 * The work per word is bounded by the table.
 */
final class PhraseFinder {

  /**
   * A phrase that was found.
   *
   * @param from its first token
   * @param to the token after its last
   * @param number the token of the number it speaks of
   */
  record Match(Phrase phrase, int from, int to, OptionalInt number) {}

  private record Candidate(Phrase phrase, List<Step> steps) {}

  private final Language language;
  private final List<List<String>> percentWords;
  private final Map<String, List<Candidate>> byWord = new HashMap<>();
  private final List<Candidate> byNumber = new ArrayList<>();

  PhraseFinder(Language language) {
    this.language = language;
    this.percentWords = language.percentWords();
    for (var phrase : language.phrases()) {
      phrase.patterns().forEach(steps -> keep(new Candidate(phrase, steps)));
    }
    var longestFirst =
        Comparator.comparingInt((Candidate candidate) -> candidate.steps().size()).reversed();
    byWord.values().forEach(each -> each.sort(longestFirst));
    byNumber.sort(longestFirst);
  }

  Language language() {
    return language;
  }

  private void keep(Candidate candidate) {
    if (candidate.steps().getFirst() instanceof Step.Words(var words)) {
      words.forEach(
          word -> byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(candidate));
    } else {
      byNumber.add(candidate);
    }
  }

  /** The phrases between two tokens, in order, none within another. */
  List<Match> find(List<Token> tokens, int from, int to) {
    var found = new ArrayList<Match>();
    int at = from;
    while (at < to) {
      var match = longest(tokens, at, to);
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = match.to();
      }
    }
    return found;
  }

  private @Nullable Match longest(List<Token> tokens, int at, int to) {
    var token = tokens.get(at);
    var match = first(byWord.getOrDefault(token.text(), List.of()), tokens, at, to);
    return match == null && token.is(Token.Kind.NUMBER) ? first(byNumber, tokens, at, to) : match;
  }

  private @Nullable Match first(List<Candidate> candidates, List<Token> tokens, int at, int to) {
    for (var candidate : candidates) {
      var match = match(candidate, tokens, at, to);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private @Nullable Match match(Candidate candidate, List<Token> tokens, int from, int to) {
    int at = from;
    int number = -1;
    for (var step : candidate.steps()) {
      int next = at < to ? step(step, tokens, at, to) : -1;
      if (next < 0) {
        return null;
      }
      if (step == Slot.NUMBER || step == Slot.PERCENT) {
        number = at;
      }
      at = next;
    }
    return new Match(
        candidate.phrase(), from, at, number < 0 ? OptionalInt.empty() : OptionalInt.of(number));
  }

  /** The token after this step; negative when it does not fit. */
  private int step(Step step, List<Token> tokens, int at, int to) {
    var token = tokens.get(at);
    return switch (step) {
      case Step.Words(var words) -> words.contains(token.text()) ? at + 1 : -1;
      case Slot.COUNTED -> language.words().counted().contains(token.text()) ? at + 1 : -1;
      case Slot.NUMBER -> token.is(Token.Kind.NUMBER) || isPrinted(token) ? at + 1 : -1;
      case Slot.PERCENT -> token.is(Token.Kind.NUMBER) ? percent(tokens, at + 1, to) : -1;
    };
  }

  /** A reference that prints its number: "over {{a-figure}}" says more than the figure. */
  private static boolean isPrinted(Token token) {
    return token.is(Token.Kind.REFERENCE)
        && token
            .about()
            .filter(reference -> !reference.isYear() && reference.wording().isEmpty())
            .isPresent();
  }

  /** The token after "%" or "per cent"; negative when there is none here. */
  int percent(List<Token> tokens, int at, int to) {
    if (at < to && tokens.get(at).is(Token.Kind.PERCENT)) {
      return at + 1;
    }
    for (var words : percentWords) {
      int end = at + words.size();
      if (end <= to && tokens.subList(at, end).stream().map(Token::text).toList().equals(words)) {
        return end;
      }
    }
    return -1;
  }
}
