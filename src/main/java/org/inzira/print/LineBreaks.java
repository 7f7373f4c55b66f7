package org.inzira.print;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;

/**
 * Where a line may end: where the language's rules say, but never behind an apostrophe within words
 * ("d’information", "l’année", "mission’s"). For one document.
 */
final class LineBreaks extends UrlAwareLineBreakIterator {

  private final BreakIterator rules;

  private LineBreaks(BreakIterator rules) {
    super(rules);
    this.rules = rules;
  }

  static LineBreaks of(Locale language) {
    return new LineBreaks(BreakIterator.getLineInstance(language));
  }

  @Override
  public int next() {
    int end = super.next();
    while (end != BreakIterator.DONE && isWithinWords(end)) {
      end = super.next();
    }
    return end;
  }

  /** The rules read the text themselves, so it is looked at through a place of our own. */
  private boolean isWithinWords(int end) {
    var text = (CharacterIterator) rules.getText().clone();
    if (end - 2 < text.getBeginIndex() || end >= text.getEndIndex()) {
      return false;
    }
    char mark = text.setIndex(end - 1);
    return (mark == '’' || mark == '\'')
        && Character.isLetter(text.setIndex(end - 2))
        && Character.isLetterOrDigit(text.setIndex(end));
  }
}
