package org.inzira.health.vaccination;

import java.util.List;
import java.util.Map;
import org.inzira.page.Choice;
import org.inzira.page.Frame;

/** What the pages print by which doses are written down. */
final class GivingView {

  private GivingView() {}

  /**
   * The station.
   *
   * @param noted what speaks against vaccines already
   * @param gone what stood on the table today and may not be given any more
   * @param vials that stand on the table
   * @param choosing vaccines of which there are lots, to put one on the table
   * @param due vaccines that are due, which may be given or not
   * @param written what was written, to stand in the form again
   */
  record Station(
      Frame frame,
      String address,
      String who,
      List<String> noted,
      List<Choice> places,
      String place,
      List<String> gone,
      List<Vial> vials,
      List<Choosing> choosing,
      List<Asked> asked,
      List<Due> due,
      List<Choice> why,
      List<Choice> routes,
      List<Choice> bodySites,
      List<String> problems,
      Map<String, String> written) {

    String written(String field) {
      return written.getOrDefault(field, "");
    }
  }

  /**
   * A vial, and what it counts for.
   *
   * @param warned what speaks against it, or empty
   */
  record Vial(
      String cvx,
      String product,
      String lot,
      String open,
      boolean over,
      String countsFor,
      String warned,
      boolean chosen,
      String route,
      String bodySite) {}

  /** The lots of a vaccine that may be given here, the first to expire first. */
  record Choosing(String cvx, String product, List<Choice> lots, String chosen) {}

  /**
   * A question before a dose.
   *
   * @param told what was answered of it elsewhere, or empty
   */
  record Asked(String name, String question, String answer, String told) {}

  /** A vaccine that is due. */
  record Due(String vaccine, String said, String notes, String why) {}

  /** A card from elsewhere. */
  record Card(
      Frame frame,
      String address,
      String who,
      List<Choice> vaccines,
      List<Giving.CardRow> rows,
      List<String> problems) {}
}
