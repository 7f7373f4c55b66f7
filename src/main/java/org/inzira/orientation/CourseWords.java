package org.inzira.orientation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.kernel.PlaceCode;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.RecordView.Item;
import org.inzira.page.RecordView.Section;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.Places;

/** Courses in the words of one language. */
record CourseWords(Wording words, Places places) {

  String destination(Course course) {
    return places.countryName(course.destination(), words.language());
  }

  String place(PlaceCode code) {
    return places.find(code).map(Place::name).orElse(code.value());
  }

  String curriculum(Course course) {
    return words.text("code.curriculum." + course.curriculum());
  }

  String title(Course course) {
    return words.text("orientation.course", destination(course), days(course));
  }

  String days(Course course) {
    var span = course.span();
    return span.startsOn().equals(span.endsOn())
        ? words.day(span.startsOn())
        : words.text("orientation.days", words.day(span.startsOn()), words.day(span.endsOn()));
  }

  /** The day of the week and of the month; the rest stands above. */
  String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMM", words.language()).format(day);
  }

  String where(Course course) {
    return place(course.place()) + course.setting().room().map(room -> ", " + room).orElse("");
  }

  Badge standing(Roster.Standing standing) {
    var tone =
        switch (standing) {
          case INVITED -> Tone.NEUTRAL;
          case ATTENDED -> Tone.WARNING;
          case COMPLETED -> Tone.GOOD;
        };
    return new Badge(words.text("orientation.standing." + standing.code()), tone);
  }

  Section facts(Roster roster) {
    var course = roster.course();
    var items = new ArrayList<Item>();
    items.add(item("orientation.curriculum", curriculum(course)));
    items.add(item("orientation.when", days(course)));
    items.add(item("orientation.where", where(course)));
    items.add(item("orientation.language", language(course)));
    items.add(
        item(
            "orientation.child-minding",
            words.text(course.setting().childMinding() ? "page.yes" : "page.no")));
    items.add(
        item(
            "orientation.hours",
            words.text(
                "orientation.hours.said",
                course.span().hoursPlanned(),
                course.span().hoursADay(),
                course.hoursRequired())));
    items.add(
        item(
            "orientation.places",
            words.text("orientation.places.said", roster.participants().size(), course.places())));
    course
        .setting()
        .partner()
        .ifPresent(partner -> items.add(item("orientation.partner", partner)));
    return new Section(words.text("orientation.facts"), List.copyOf(items));
  }

  private String language(Course course) {
    return course
        .setting()
        .interpreter()
        .map(interpreter ->
            words.text("orientation.interpreted", course.setting().language(), interpreter))
        .orElse(course.setting().language());
  }

  private Item item(String label, String value) {
    return new Item(words.text(label), Cell.text(value));
  }

  /** Where the counting of a course stands. */
  Badge counting(Course course, Optional<ClosingRows.Closed> closed, LocalDate today) {
    if (closed.isPresent()) {
      return new Badge(words.text("orientation.counting.closed"), Tone.GOOD);
    }
    if (course.span().startsOn().isAfter(today)) {
      return new Badge(words.text("orientation.counting.coming"), Tone.NEUTRAL);
    }
    return course.isOver(today)
        ? new Badge(words.text("orientation.counting.to-close"), Tone.WARNING)
        : new Badge(words.text("orientation.counting.running"), Tone.RESETTLEMENT);
  }
}
