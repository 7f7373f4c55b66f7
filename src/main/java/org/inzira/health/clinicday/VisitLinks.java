package org.inzira.health.clinicday;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inzira.health.clinic.Station;
import org.inzira.kernel.PersonId;
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

  /** The pages of a person, those of a station first. */
  List<Link> of(PersonId person, Station station) {
    var links = new ArrayList<>(of(person));
    var first = part(station);
    links.sort(
        java.util.Comparator.comparing(link -> !link.address().startsWith("/health/" + first)));
    return List.copyOf(links);
  }

  private static String part(Station station) {
    return switch (station) {
      case VACCINATION -> "vaccination";
      case LABORATORY -> "laboratory";
      case REGISTRATION, COUNSELLING, VITALS, PHYSICIAN, X_RAY -> "examination";
    };
  }

  List<Link> of(PersonId person) {
    var words = pages.wording();
    var links = new ArrayList<Link>();
    for (var part : List.of("examination", "vaccination", "laboratory")) {
      var address = "/health/" + part + "/person/" + person.value();
      var shorter = "/health/" + part + "/" + person.value();
      if (pages.mayOpen(address)) {
        links.add(new Link(words.text("health.clinic.to." + part), address));
      } else if (pages.mayOpen(shorter)) {
        links.add(new Link(words.text("health.clinic.to." + part), shorter));
      }
    }
    links.add(
        new Link(
            words.text("record.person"), new RecordRef(People.KIND, person.value()).address()));
    return links;
  }

  /** The address of the face as it was at check-in, or empty. */
  String photo(UUID visit) {
    return "";
  }
}
