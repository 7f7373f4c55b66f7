package org.inzira.flights.pages;

import java.util.List;
import org.inzira.page.Badge;
import org.inzira.page.Frame;
import org.inzira.page.Link;

/**
 * A notice as page and paper show it.
 *
 * @param told when and by whom it was made; of what is not told yet, that
 * @param away those who stood in the revision before and do not any more
 * @param revisions links to all of them
 * @param offered whether the visitor may make the next revision now
 */
record NoticeView(
    Frame frame,
    String id,
    int revision,
    String told,
    Badge state,
    List<LegLine> legs,
    List<Line> passengers,
    List<Line> away,
    List<String> escorts,
    String totals,
    List<Link> revisions,
    boolean due,
    boolean offered,
    List<String> problems) {

  /** A leg. */
  record LegLine(
      String flight, String airline, String from, String departs, String to, String arrives) {}

  /** One who flies; new since the revision before, or not. */
  record Line(String name, String number, String caseNumber, String needs, boolean fresh) {}
}
