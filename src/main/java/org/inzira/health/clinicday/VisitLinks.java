package org.inzira.health.clinicday;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inzira.health.clinic.Station;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.springframework.stereotype.Component;

/** Where one goes on from somebody at the clinic; a part that is not there is not offered. */
@Component
class VisitLinks {

  private final Pages pages;

  VisitLinks(Pages pages) {
    this.pages = pages;
  }

  /** Where the work of a person is written down: a word for it, and the address before them. */
  private enum Part {
    EXAMINATION("examination", "/health/examinations/person/"),
    VACCINATION("vaccination", "/health/vaccination/"),
    LABORATORY("laboratory", "/health/laboratory/people/");

    private final String word;
    private final String address;

    Part(String word, String address) {
      this.word = word;
      this.address = address;
    }

    static Part of(Station station) {
      return switch (station) {
        case VACCINATION -> VACCINATION;
        case LABORATORY -> LABORATORY;
        case REGISTRATION, COUNSELLING, VITALS, PHYSICIAN, X_RAY -> EXAMINATION;
      };
    }
  }

  /** The pages of a person, that of a station first. */
  private List<Link> of(PersonId person, Station station) {
    var first = Part.of(station);
    var parts = new ArrayList<>(List.of(first));
    Stream.of(Part.values()).filter(part -> part != first).forEach(parts::add);
    return of(person, parts);
  }

  /** The same, and before all where doses are given at that place. */
  List<Link> of(PersonId person, Station station, PlaceCode place) {
    var links = new ArrayList<Link>();
    var give = Part.VACCINATION.address + person.value() + "/give?place=" + place.value();
    if (station == Station.VACCINATION && pages.mayOpen(give)) {
      links.add(new Link(pages.wording().text("health.give"), give));
    }
    links.addAll(of(person, station));
    return List.copyOf(links);
  }

  List<Link> of(PersonId person) {
    return of(person, List.of(Part.values()));
  }

  private List<Link> of(PersonId person, List<Part> parts) {
    var words = pages.wording();
    var links = new ArrayList<Link>();
    for (var part : parts) {
      var address = part.address + person.value();
      if (pages.mayOpen(address)) {
        links.add(new Link(words.text("health.clinic.to." + part.word), address));
      }
    }
    links.add(
        new Link(
            words.text("record.person"), new RecordRef(People.KIND, person.value()).address()));
    return List.copyOf(links);
  }
}
