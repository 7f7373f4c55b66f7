package org.inzira.health.validity;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Badge;
import org.inzira.page.Frame;
import org.inzira.page.Table;

/** What the pages of validity show. */
final class ValidityView {

  private ValidityView() {}

  /** A name and what it is. */
  record Fact(String name, String value) {}

  /** A rule that decided a day. */
  record Reason(String title, String address, String note, List<Badge> badges, List<Fact> facts) {}

  /**
   * Why somebody has their day.
   *
   * @param told what others are told
   * @param byHand what to decide, when somebody stated another day by hand
   */
  record Person(
      Frame frame,
      String address,
      String who,
      List<Badge> badges,
      List<Fact> told,
      List<Fact> assessed,
      List<Reason> reasons,
      Optional<String> byHand,
      boolean mayDecide,
      List<String> problems,
      Table history) {}

  /** Whose days moved or were stated by hand. */
  record Overview(
      Frame frame,
      String done,
      boolean isBehind,
      Table moved,
      Table byHand,
      List<String> problems) {}

  /** All rules. */
  record RulesPage(
      Frame frame,
      Table rules,
      String officer,
      boolean mayDefine,
      String text,
      List<String> problems) {}

  /** One rule with its versions, the newest first. */
  record RulePage(
      Frame frame,
      String address,
      String note,
      List<Version> versions,
      List<String> history,
      boolean isOfficer,
      List<String> problems) {}

  /** One version of a rule. */
  record Version(int number, List<Fact> facts, List<Badge> badges, boolean signed) {}

  /** Who signs the rules of health. */
  record Officer(Frame frame, String officer, boolean mayName, List<String> problems) {}
}
