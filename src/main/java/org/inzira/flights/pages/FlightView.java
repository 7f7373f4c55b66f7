package org.inzira.flights.pages;

import java.util.List;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Table;

/** What the templates of flights draw. */
final class FlightView {

  private FlightView() {}

  /** The flights of some weeks. */
  record ListPage(
      Frame frame,
      String from,
      String lead,
      Table flights,
      List<Link> withoutLegs,
      Link earlier,
      Link later) {}

  /**
   * One flight.
   *
   * @param writes whether the visitor may book here, as the flight now stands
   * @param problems sentences of what was refused
   */
  record FlightPage(
      Frame frame,
      String id,
      List<Badge> badges,
      String seats,
      Table legs,
      List<BookingCard> bookings,
      List<String> escorts,
      List<String> earlier,
      String notice,
      boolean noticeDue,
      boolean writes,
      List<Choice> reasons,
      List<String> problems) {}

  /**
   * Those of one case.
   *
   * @param ended how many hold seats although their way has ended
   */
  record BookingCard(
      String id,
      int version,
      String number,
      String address,
      String people,
      List<PassengerLine> passengers,
      int ended,
      List<String> warnings) {}

  /** One who flies. */
  record PassengerLine(String name, String number, String address, List<Badge> marks) {}

  /** The cases that may be booked on a flight. */
  record BookPage(
      Frame frame,
      String id,
      String lead,
      List<CaseLine> cases,
      String written,
      List<String> problems) {}

  /** A case to choose. */
  record CaseLine(
      String id,
      String number,
      String address,
      String people,
      String days,
      Badge standing,
      String bound,
      boolean chosen) {}
}
