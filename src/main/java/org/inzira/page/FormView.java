package org.inzira.page;

import java.util.List;
import java.util.Map;

/**
 * A page with a form that is sent by POST. The hidden {@code version} says which state of the
 * record was edited; when another has been saved since, the conflicts show both values.
 *
 * @param lead a sentence below the title, or empty
 * @param address where the form is sent
 * @param problems sentences of what was refused as a whole
 * @param conflicts the fields that someone else changed meanwhile
 * @param hidden values that go along unseen
 * @param cancel where to go without sending
 */
public record FormView(
    Frame frame,
    String lead,
    String address,
    List<String> problems,
    List<Conflict> conflicts,
    List<Input> inputs,
    Map<String, String> hidden,
    String submit,
    Link cancel) {

  public FormView {
    problems = List.copyOf(problems);
    conflicts = List.copyOf(conflicts);
    inputs = List.copyOf(inputs);
    hidden = Map.copyOf(hidden);
  }

  /** Whether anything was refused. */
  public boolean isRefused() {
    return !problems.isEmpty() || inputs.stream().anyMatch(input -> !input.refusals().isEmpty());
  }

  boolean hasUpload() {
    return inputs.stream().anyMatch(input -> input.control() instanceof Control.Upload);
  }

  /**
   * A field.
   *
   * @param help a sentence below it, or empty
   * @param value what it holds now, as text
   * @param refusals the sentences of what was refused
   */
  public record Input(
      String name,
      String label,
      String help,
      Control control,
      boolean required,
      String value,
      List<String> refusals) {
    public Input {
      refusals = List.copyOf(refusals);
    }
  }

  /** A field that both the visitor and someone else changed. */
  public record Conflict(String label, String yours, String theirs) {}
}
