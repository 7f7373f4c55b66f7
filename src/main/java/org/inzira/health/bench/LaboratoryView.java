package org.inzira.health.bench;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Table;

/** What the pages of the laboratory print. */
final class LaboratoryView {

  private LaboratoryView() {}

  /**
   * What there is to do.
   *
   * @param shown the address of what is shown
   * @param more that there are persons beyond those that were read, or empty
   * @param batches where many negatives can be entered at once
   */
  record BenchPage(
      Frame frame,
      List<Link> kinds,
      String shown,
      List<String> problems,
      String more,
      Table tasks,
      List<Link> batches) {}

  /** Many of one kind at once. */
  record BatchPage(
      Frame frame,
      String address,
      List<String> problems,
      String test,
      String step,
      String toldOn,
      String lead,
      String caption,
      List<BatchLine> lines) {}

  /** One result of a batch; the exception is entered at its own page. */
  record BatchLine(
      String value,
      String number,
      Cell person,
      String takenOn,
      String due,
      boolean ticked,
      String address) {}

  /** One person. */
  record PersonPage(
      Frame frame,
      String address,
      String who,
      List<String> problems,
      Table tests,
      List<Table> grids,
      Taking taking,
      List<SpecimenLine> specimens,
      List<Choice> rejections,
      List<Choice> asked,
      Optional<Consent> consent) {}

  /** What is to be taken. */
  record Taking(List<Kind> kinds, List<Choice> methods, String today) {}

  /** A kind of specimen, ticked where it is wanted. */
  record Kind(String value, String label, boolean ticked) {}

  /** A specimen of the person. */
  record SpecimenLine(
      String id, String number, String kind, String taken, Badge state, boolean mayReject) {}

  /** The consent to confidential tests, for who may read of it. */
  record Consent(String standing, List<Choice> tests, List<Choice> answers, String today) {}

  /** One test of one person. */
  record TestPage(
      Frame frame,
      String address,
      List<Badge> badges,
      String who,
      Link person,
      List<String> problems,
      List<Item> items,
      List<TubeCard> tubes,
      Table withdrawn,
      boolean mayWrite,
      String today) {}

  /** A fact about the test. */
  record Item(String label, String value) {}

  /** One specimen of the test. */
  record TubeCard(String number, String said, Badge use, List<StepCard> steps) {}

  /**
   * One step of a specimen.
   *
   * @param place specimen and step, as forms send them
   * @param answers to choose from; none for a quantity, and none when it cannot be entered
   * @param unit of a quantity, with its bounds
   * @param offered results from elsewhere that can be taken over
   */
  record StepCard(
      String place,
      String name,
      Cell standing,
      Optional<ReadingCard> reading,
      boolean isOpen,
      boolean isOverdue,
      String known,
      List<Choice> answers,
      String unit,
      List<Choice> offered,
      String waits) {}

  /** A result with what can be done about it. */
  record ReadingCard(
      String id,
      String said,
      boolean mayConfirm,
      boolean mayAnswer,
      List<String> words,
      String result) {}
}
