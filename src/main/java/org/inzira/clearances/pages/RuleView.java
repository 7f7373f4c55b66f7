package org.inzira.clearances.pages;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Badge;
import org.inzira.page.Frame;
import org.inzira.page.Table;

/** What the pages of rules show. */
final class RuleView {

  private RuleView() {}

  /** All rules, and whose signature counts. */
  record RulesPage(
      Frame frame, Table rules, Optional<String> officer, boolean mayName, List<String> problems) {}

  /** One rule with its versions, the newest first. */
  record RulePage(
      Frame frame,
      String note,
      List<VersionLine> versions,
      List<String> history,
      boolean isOfficer,
      boolean mayCompare,
      List<String> problems) {}

  /** One version. */
  record VersionLine(
      String rule,
      int number,
      List<Fact> facts,
      Badge standing,
      Badge certainty,
      boolean signable,
      boolean signed) {}

  /** A name and what it is. */
  record Fact(String name, String value) {}

  /** What a version moved. */
  record MovedPage(Frame frame, String lead, Table moved) {}
}
