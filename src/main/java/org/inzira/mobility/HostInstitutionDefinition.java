package org.inzira.mobility;

import java.util.List;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A hospital or college that asks for experts; counted as supported when one was placed there. */
@Component
class HostInstitutionDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = MobilityShapes.host();

  private final Places places;

  HostInstitutionDefinition(Places places) {
    this.places = places;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      var place = draft.values().place("place").flatMap(places::find);
      var sector = draft.values().text("sector").orElseThrow();
      if (place.filter(found -> !sector.equals(sectorOf(found.kind()))).isPresent()) {
        complaints.about(draft, "sector", "MO-005", place.get().name());
      }
    }
  }

  private static String sectorOf(PlaceKind kind) {
    return kind == PlaceKind.HOSPITAL ? "health" : "tvet";
  }
}
