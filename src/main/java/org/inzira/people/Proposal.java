package org.inzira.people;

import java.util.List;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Wording;

/** What a case worker filled in: two numbers and how they know. */
record Proposal(String duplicate, String kept, String reason) {

  private static final int NUMBER_LENGTH_MAX = 60;
  private static final int REASON_LENGTH_MAX = 300;

  static final Location DUPLICATE = Location.field("duplicate");
  static final Location KEPT = Location.field("kept");

  /** The fields, each with what was refused of it. */
  List<Input> inputs(Wording wording, List<Refusal> refusals) {
    return List.of(
        input(wording, DUPLICATE, duplicate, new Control.Line(NUMBER_LENGTH_MAX), refusals),
        input(wording, KEPT, kept, new Control.Line(NUMBER_LENGTH_MAX), refusals),
        input(
            wording,
            Location.field("reason"),
            reason,
            new Control.Paragraph(REASON_LENGTH_MAX),
            refusals));
  }

  private static Input input(
      Wording wording, Location field, String value, Control control, List<Refusal> refusals) {
    var key = "people.merge." + field.column();
    return new Input(
        field.column(),
        wording.text(key),
        wording.text(key + ".help"),
        control,
        true,
        value,
        refusals.stream()
            .filter(refusal -> refusal.location().filter(field::equals).isPresent())
            .map(wording::sentence)
            .toList());
  }
}
