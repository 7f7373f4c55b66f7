package org.inzira.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks what a narrative says against the figures. It gives every finding at once, in the order of
 * the text, refuses no text for its form and never throws for what is written in it.
 */
public final class Claims {

  /** Everything in the text that does not hold or cannot be checked. */
  public List<Finding> check(String text, FigureNumbers numbers) {
    var findings = new ArrayList<Finding>();
    var parsed = NarrativeText.of(text);
    var lines = Lines.of(text);
    findings.addAll(new References(numbers).findings(parsed, lines));
    findings.sort(Comparator.comparingInt(finding -> finding.at().start()));
    return List.copyOf(findings);
  }
}
