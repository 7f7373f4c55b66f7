package org.inzira.health.vaccination;

import java.util.List;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Table;

/**
 * What the page of somebody shows.
 *
 * @param today the sentence that sums it up
 * @param asked whether pregnancy is asked
 * @param departs what stands in the form again
 * @param abroad where the schedule of the destination comes from, or empty
 * @param cautions what speaks against vaccines, as it was noted
 * @param pregnant {@code yes}, {@code no} or empty, to stand in the form again
 * @param told what was answered of a pregnancy elsewhere, or empty
 */
record VaccinationView(
    Frame frame,
    String address,
    String who,
    String today,
    List<String> problems,
    boolean asked,
    String departs,
    String pregnant,
    String told,
    Table advice,
    Table doses,
    Table rules,
    List<Choice> destinations,
    String destination,
    String abroad,
    List<String> cautions) {

  /**
   * The worksheet on paper.
   *
   * @param due what is to be given, to be filled in by hand
   */
  record Worksheet(
      VaccinationWords said,
      Patient patient,
      String day,
      String departs,
      List<Advice> due,
      List<Advice> others,
      String version) {}
}
