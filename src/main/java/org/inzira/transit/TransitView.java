package org.inzira.transit;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.RecordView;
import org.inzira.page.Table;

/** What the pages of nights and roads print. */
final class TransitView {

  private TransitView() {}

  /** Centres by night, and vehicles that leave. */
  record Overview(
      Frame frame, Table nights, Table vehicles, List<String> problems, String number) {}

  /**
   * Whoever stands in a list, beside their family.
   *
   * @param chosen what ticking them sends; empty for who cannot be ticked
   */
  record Person(
      String name,
      Cell person,
      Optional<Link> family,
      String sex,
      String age,
      String needs,
      String said,
      Link record,
      String chosen) {}

  /** A night of a centre. */
  record NightPage(
      Frame frame,
      String address,
      String said,
      Link before,
      Link after,
      List<Person> sleepers,
      boolean mayWrite,
      boolean mayEnter,
      List<String> problems,
      Asked asked) {}

  /** What was written, to stand in the form again. */
  record Asked(String numbers, String first, String last) {}

  /** A vehicle. */
  record VehiclePage(
      Frame frame,
      String address,
      RecordView.Section facts,
      List<Person> riders,
      boolean mayWrite,
      List<String> problems,
      String numbers) {}

  /** The bags of a case. */
  record BagPage(
      Frame frame,
      String address,
      List<String> items,
      List<Bag> bags,
      List<Choice> holders,
      Table log,
      Optional<Loans> loans,
      boolean mayWrite,
      List<String> problems) {}

  /** What one person has with them. */
  record Bag(String name, Cell person, List<Piece> pieces) {}

  /**
   * One thing.
   *
   * @param value what choosing it sends
   * @param holder who holds it, or that nobody does yet
   */
  record Piece(String value, String item, String holder, String since, boolean there) {}

  /** Whose signature the lender asks for. */
  record Loans(String said, String currency, String today, List<Signer> signers) {}

  /**
   * One who signs.
   *
   * @param open whether the note is still to be signed
   */
  record Signer(
      String person,
      String name,
      String number,
      String state,
      boolean open,
      Link paper,
      Optional<Link> record) {}
}
