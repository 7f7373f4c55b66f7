package org.inzira.flights.pages;

import java.util.List;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;

/**
 * What a disruption does, and what came of it.
 *
 * @param what the kind of happening that was asked for, or empty
 * @param asked whether something was asked, so that a plan stands here
 * @param confirmed whether it was done, so that results stand here
 */
record DisruptionView(
    Frame frame,
    String what,
    String flight,
    String destination,
    String until,
    String number,
    List<Choice> flights,
    List<Choice> destinations,
    boolean asked,
    boolean confirmed,
    String said,
    List<GroupLine> groups,
    List<Choice> reasons,
    String reason,
    List<String> problems) {

  /**
   * Cases that fly together.
   *
   * @param id names the group in the form
   * @param offer the number of the flight that is offered
   * @param why on which day it leaves, why none is offered, or what came of it
   */
  record GroupLine(
      String id,
      List<Link> cases,
      String people,
      String last,
      Badge slack,
      String offer,
      boolean warned,
      Badge outcome,
      List<String> why,
      boolean offered) {}
}
