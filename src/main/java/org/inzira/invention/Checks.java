package org.inzira.invention;

import java.time.LocalDate;
import java.util.List;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;

/**
 * Pre-embarkation checks: everyone who leaves is found fit in the last 24 to 72 hours; some are
 * unfit at first and checked again. A check of the 30th or 31st of December may lie in the year
 * before its journey, and still stands in the journey's workbook.
 */
final class Checks {

  private final Chance chance;
  private final Book book;

  Checks(Chance chance, Book book) {
    this.chance = chance;
    this.book = book;
  }

  void write(List<Journey> journeys) {
    for (var journey : journeys) {
      var place = place(journey);
      var departsOn = journey.departsOn();
      var days = journey.upliftAt().endsWith("Z") || chance.inThousand(400) ? 2 : 1;
      for (var person : journey.people()) {
        if (chance.inThousand(28)) {
          write(journey, person, departsOn.minusDays(3), "unfit", place);
        }
        var outcome = chance.inThousand(45) ? "fit_with_conditions" : "fit";
        write(journey, person, departsOn.minusDays(days), outcome, place);
      }
    }
  }

  private String place(Journey journey) {
    if (journey.origin().isRefugeeSite() && chance.inThousand(300)) {
      return journey.origin().place();
    }
    return chance.inThousand(250) ? "RW13-KGL" : "RW13-MHAC";
  }

  private void write(Journey journey, Someone person, LocalDate day, String outcome, String place) {
    book.add(
        Sheet.CHECKS,
        "person",
        book.mention(person),
        "checked_on",
        day.toString(),
        "destination",
        journey.destination(),
        "outcome",
        outcome,
        "place",
        place,
        "project",
        Support.travelProject(journey.destination()));
  }
}
