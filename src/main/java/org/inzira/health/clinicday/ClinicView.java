package org.inzira.health.clinicday;

import java.util.List;
import java.util.Optional;
import org.inzira.health.clinic.Appointments.Asked;
import org.inzira.health.portraits.PortraitViews.Shown;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.RecordView.Item;
import org.inzira.page.Table;
import org.inzira.page.Wording;

/** What the pages of the clinic day print. */
final class ClinicView {

  private ClinicView() {}

  /** All clinics today. */
  record Overview(Frame frame, Table clinics) {}

  /** A number with its words. */
  record Tile(String value, String label, String note) {}

  /** A day of a clinic. */
  record DayPage(
      Frame frame,
      String address,
      String clinic,
      Link before,
      Link after,
      List<Tile> tiles,
      List<Person> stopped,
      List<Row> expected,
      boolean mayMiss,
      boolean isToday,
      Table came,
      Table stations,
      Booking booking,
      List<String> problems,
      String number) {}

  /** One who is expected. */
  record Row(
      String slot,
      String name,
      Cell person,
      String purpose,
      String state,
      Link action,
      String id) {}

  /** The form for appointments, on a day that has not passed. */
  record Booking(
      boolean open, Asked asked, String free, List<Choice> slots, List<Choice> purposes) {}

  /** Somebody, with where they lead. */
  record Person(String name, String who, Link visit) {}

  /** An appointment that may be moved or cancelled. */
  record AppointmentPage(
      Frame frame,
      String address,
      Person person,
      String said,
      int version,
      boolean open,
      String day,
      List<Choice> slots,
      String slot,
      List<Choice> reasons,
      List<String> problems) {}

  /**
   * The check-in of somebody.
   *
   * @param portrait the photograph to compare the face with
   * @param said what was written, by field, to stand in the form again
   */
  record CheckInPage(
      Frame frame,
      String address,
      String who,
      Shown portrait,
      List<Item> facts,
      boolean minor,
      List<Choice> documents,
      List<Choice> interpreters,
      List<Choice> relations,
      List<Choice> assents,
      List<Choice> stations,
      java.util.Map<String, String> said,
      List<String> problems) {}

  /** A station: who is with somebody there, and who waits; one may be switched off meanwhile. */
  record StationPage(
      Frame frame,
      String address,
      boolean off,
      List<Link> stations,
      Queue queue,
      List<Called> called,
      List<Stopped> stopped,
      List<String> problems) {}

  /** The part of a station that refreshes itself. */
  record Queue(
      String address,
      String said,
      String day,
      List<Waiting> waiting,
      Wording words,
      String formToken) {}

  /** One who waits. */
  record Waiting(
      String turn, String ticket, Person person, String waited, String since, String note) {}

  /** One who was called. */
  record Called(
      String turn,
      String ticket,
      Person person,
      Optional<Shown> portrait,
      String said,
      List<String> notes,
      List<Link> links,
      List<Choice> next,
      String suggested) {}

  /** One whose identity a physician must settle. */
  record Stopped(
      String visit,
      Person person,
      Optional<Shown> portrait,
      String said,
      List<Choice> stations,
      boolean may) {}

  /** A visit with its way through the stations. */
  record VisitPage(
      Frame frame,
      String address,
      String visit,
      List<Item> facts,
      Shown portrait,
      Table way,
      List<Link> links,
      List<Choice> stations,
      boolean mayAgain,
      boolean mayFinish,
      Optional<Stopped> stopped,
      List<String> problems) {}
}
