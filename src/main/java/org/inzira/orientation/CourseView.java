package org.inzira.orientation;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.RecordView;
import org.inzira.page.Table;

/** What the pages of courses print. */
final class CourseView {

  private CourseView() {}

  /** All courses. */
  record Courses(Frame frame, Table coming, Table held) {}

  /**
   * One course.
   *
   * @param problems sentences of what was refused
   * @param typed what was written where numbers are asked for, to stand there again
   * @param offers cases that could be invited; empty until they are asked for
   * @param lateReasons asked for once a closed year was found to be touched; else empty
   */
  record Page(
      Frame frame,
      String address,
      List<Badge> badges,
      RecordView.Section facts,
      List<String> problems,
      Sheet sheet,
      Counting counting,
      boolean mayWrite,
      String typed,
      Optional<List<Offer>> offers,
      List<Choice> lateReasons) {}

  /** A case that could be invited. */
  record Offer(String number, String note) {}

  /** The sheet of attendance. */
  record Sheet(List<Day> days, List<Row> rows, List<Link> papers) {}

  /** A day of the course. */
  record Day(String written, String label) {}

  /** One who is invited, with the record that says so. */
  record Row(
      String name,
      Cell person,
      Cell ofCase,
      List<Box> boxes,
      String hours,
      Badge standing,
      String enrolment) {}

  /**
   * Whether somebody was there on a day.
   *
   * @param open whether the day has come
   */
  record Box(String value, String day, boolean ticked, boolean open) {}

  /**
   * How the course is counted.
   *
   * @param said where it stands
   * @param session the record that counts it, once there is one
   * @param isOpen whether it can be closed now
   */
  record Counting(String said, Optional<Link> session, boolean isOpen, String button) {}
}
