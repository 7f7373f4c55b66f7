package org.inzira.clearances.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.clearances.JourneyDrawings;
import org.inzira.clearances.PersonKeys;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** Draws for others what the page of a journey shows. */
@Component
class FamilyDrawings implements JourneyDrawings {

  private final Clearances clearances;
  private final PersonKeys keys;
  private final Places places;

  FamilyDrawings(Clearances clearances, PersonKeys keys, Places places) {
    this.clearances = clearances;
    this.keys = keys;
    this.places = places;
  }

  @Override
  public Optional<Drawn> draw(UUID journey, Wording wording) {
    return Optional.ofNullable(clearances.windows(List.of(journey)).get(journey))
        .map(family -> drawn(family, wording));
  }

  private Drawn drawn(FamilyWindow family, Wording wording) {
    var said = new JourneyWords(new WindowWords(wording, places), keys.of(family.journey()));
    return new Drawn(
        said.words().verdict(family.verdict()),
        said.sentences(family),
        new JourneyDrawing(said.words(), said.names()).draw("family-windows", family));
  }
}
