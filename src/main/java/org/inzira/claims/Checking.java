package org.inzira.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** One text under check: its words, its figures, and the table of its language. */
record Checking(
    Language language,
    PhraseFinder finder,
    FigureNumbers numbers,
    List<Token> tokens,
    Names names,
    Lines lines) {

  static Checking of(NarrativeText text, PhraseFinder finder, FigureNumbers numbers, int year) {
    var language = finder.language();
    var tokens = new NumberWords(language, new Tokeniser(text.source()).read(text)).merge();
    return new Checking(
        language,
        finder,
        numbers,
        tokens,
        new Names(language, tokens, year, isOfChapter(numbers)),
        Lines.of(text.source()));
  }

  /** Whether a number is one of the chapter's, this year or the one before. */
  private static LongPredicate isOfChapter(FigureNumbers numbers) {
    var values = new HashSet<Long>();
    for (var name : numbers.chapter()) {
      numbers
          .find(name)
          .ifPresent(known ->
              Stream.of(known.value(), known.previous())
                  .flatMap(each -> each.stream().boxed())
                  .forEach(values::add));
    }
    return values::contains;
  }

  Operands operands() {
    return new Operands(numbers, language, names);
  }

  /** The findings of all sentences. */
  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    for (var sentence : Sentence.of(tokens, language.words().abbreviations())) {
      check(sentence, found);
    }
    return found;
  }

  private void check(Sentence sentence, List<Finding> found) {
    var spoken = new HashSet<Integer>();
    for (var match : finder.find(tokens, sentence.from(), sentence.to())) {
      if (match.number().isPresent() && names.isName(match.number().getAsInt())) {
        continue;
      }
      for (int at = match.from(); at < match.to(); at++) {
        spoken.add(at);
      }
      new ClaimCheck(this, sentence, match).finding().ifPresent(found::add);
    }
    bare(sentence, spoken, found);
  }

  private void bare(Sentence sentence, Set<Integer> spoken, List<Finding> found) {
    var bare = new BareNumbers(this);
    for (int at = sentence.from(); at < sentence.to(); at++) {
      if (tokens.get(at).is(Token.Kind.NUMBER) && !spoken.contains(at) && !names.isName(at)) {
        bare.finding(sentence, at).ifPresent(found::add);
      }
    }
  }
}
