package org.inzira.boarding.pages;

import java.util.List;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Tone;

/**
 * The page of the gate.
 *
 * @param account who taps, since a phone keeps taps by account
 * @param departed whether the uplift is confirmed, so that taps change nothing any more
 */
record GateView(
    Frame frame,
    String flight,
    String account,
    List<String> legs,
    String progress,
    boolean departed,
    List<Group> groups,
    List<Choice> reasons,
    List<String> problems) {

  GateView {
    legs = List.copyOf(legs);
    groups = List.copyOf(groups);
    reasons = List.copyOf(reasons);
    problems = List.copyOf(problems);
  }

  /** Passengers of whom the same is known. */
  record Group(String title, boolean open, List<Row> rows) {

    Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A passenger.
   *
   * @param tap the identifier of the next tap of this row, so that a form sent twice counts once
   * @param seen the number of the newest tap shown here
   * @param about number, sex, age, needs
   * @param said what each officer said, when they differ
   */
  record Row(
      String person,
      String tap,
      String seen,
      String name,
      String about,
      String needs,
      String state,
      Tone tone,
      String when,
      List<String> said) {

    Row {
      said = List.copyOf(said);
    }
  }
}
