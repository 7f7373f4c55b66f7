package org.inzira.health.clinicday;

import java.util.List;
import java.util.Map;
import org.inzira.page.Choice;
import org.inzira.page.Frame;

/** What the day on paper prints, and the form by which it is typed in. */
final class PaperView {

  private PaperView() {}

  /** The day's list or sheet, as printed. */
  record Printed(
      ClinicWords said, String title, String lead, List<String> stations, List<Line> lines) {}

  /** One who is expected. */
  record Line(String slot, String name, String number, String who, String purpose, boolean minor) {}

  /** The form. */
  record Later(
      Frame frame,
      String address,
      String sheet,
      List<Choice> stations,
      List<Choice> documents,
      List<Choice> relations,
      List<Choice> assents,
      List<Row> rows,
      Map<String, String> sent,
      List<String> problems) {}

  /**
   * A row of the form.
   *
   * @param number of whoever is expected; empty for a row to be filled in
   * @param problems what was refused of this row
   */
  record Row(
      int place,
      String name,
      String number,
      String appointment,
      boolean minor,
      List<String> problems) {}
}
