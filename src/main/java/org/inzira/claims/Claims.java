package org.inzira.claims;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Checks what a narrative says against the figures, in English or French. It gives every finding at
 * once, in the order of the text, refuses no text for its form and never throws for what is written
 * in it.
 */
@Component
public class Claims {

  private final PhraseFinder english = new PhraseFinder(Language.read(Locale.ENGLISH));
  private final PhraseFinder french = new PhraseFinder(Language.read(Locale.FRENCH));

  /** Everything in the text of a year that does not hold or cannot be checked. */
  public List<Finding> check(String text, Locale locale, Year year, FigureNumbers numbers) {
    var finder = locale.getLanguage().equals("fr") ? french : english;
    var once = new NumbersOnce(numbers);
    var parsed = NarrativeText.of(text);
    var checking = Checking.of(parsed, finder, once, year.getValue());
    var findings = new ArrayList<>(new References(once).findings(parsed, checking.lines()));
    findings.addAll(checking.findings());
    findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
    return List.copyOf(findings);
  }
}
