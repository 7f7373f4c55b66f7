package org.inzira.people;

import java.util.List;
import org.inzira.page.Control;
import org.inzira.page.FormView.Input;
import org.inzira.page.Wording;

/** What a case worker filled in: two numbers and how they know. */
record Proposal(String duplicate, String kept, String reason) {

  private static final int NUMBER_LENGTH_MAX = 60;
  private static final int REASON_LENGTH_MAX = 300;

  List<Input> inputs(Wording wording) {
    return List.of(
        input(wording, "duplicate", duplicate, new Control.Line(NUMBER_LENGTH_MAX)),
        input(wording, "kept", kept, new Control.Line(NUMBER_LENGTH_MAX)),
        input(wording, "reason", reason, new Control.Paragraph(REASON_LENGTH_MAX)));
  }

  private static Input input(Wording wording, String name, String value, Control control) {
    var key = "people.merge." + name;
    return new Input(
        name, wording.text(key), wording.text(key + ".help"), control, true, value, List.of());
  }
}
