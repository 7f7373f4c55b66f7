package org.inzira.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.KeptRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers of searches, a page at a time; a link to the next page names nobody. */
@Component
class Searchsets {

  private final Cursors cursors;
  private final Refusing refusing;

  Searchsets(Cursors cursors, Refusing refusing) {
    this.cursors = cursors;
    this.refusing = refusing;
  }

  /** The records of one person from some days. */
  record About(PersonId person, DayRange days) {}

  /** A page of what was found; the list holds one more when there is another page. */
  <T> Bundle page(
      RequestDetails call,
      List<T> found,
      OptionalInt total,
      Cursors.Place asked,
      Function<T, UUID> id,
      Function<T, Resource> mapping) {
    var bundle = new Bundle().setType(BundleType.SEARCHSET);
    total.ifPresent(bundle::setTotal);
    var base = call.getFhirServerBase() + "/" + asked.type();
    bundle.addLink().setRelation("self").setUrl(base);
    var shown = found.subList(0, Math.min(asked.count(), found.size()));
    for (var one : shown) {
      var resource = mapping.apply(one);
      var entry = bundle.addEntry().setResource(resource);
      entry.setFullUrl(base + "/" + resource.getIdPart());
      entry.getSearch().setMode(SearchEntryMode.MATCH);
    }
    if (found.size() > shown.size()) {
      var last = id.apply(shown.getLast());
      var word = cursors.keep(new Cursors.Place(asked.type(), asked.search(), last, asked.count()));
      bundle.addLink().setRelation("next").setUrl(base + "?" + Cursors.PARAMETER + "=" + word);
    }
    return bundle;
  }

  /** What of a list in order comes after the record that was told last, and one more. */
  static List<KeptRecord> after(List<KeptRecord> all, Optional<UUID> last, int count) {
    var from = last.map(id -> all.stream().map(KeptRecord::id).toList().indexOf(id) + 1).orElse(0);
    return all.subList(from, Math.min(all.size(), from + count + 1));
  }

  /** Where the caller goes on; 410 when that is forgotten, or was another's. */
  Cursors.Place place(String word, String type) {
    return cursors.find(word, type).orElseThrow(() -> refusing.because(410, Refusal.of("FH-022")));
  }

  /** The person that a search names by reference; refused when it names none. */
  PersonId patient(RequestDetails call, @Nullable ReferenceParam asked) {
    if (asked == null || asked.getChain() != null || asked.getMissing() != null) {
      throw refusing.because(400, Refusal.of("FH-023"));
    }
    var type = asked.getResourceType();
    var base = asked.getBaseUrl();
    return Optional.of(asked)
        .filter(_ -> base == null || base.equals(call.getFhirServerBase()))
        .filter(reference -> type == null || type.equals("Patient"))
        .flatMap(reference -> Shelf.identifier(reference.getIdPart()))
        .map(PersonId::new)
        .orElseThrow(() -> refusing.because(400, Refusal.of("FH-023")));
  }

  DayRange days(ca.uhn.fhir.rest.param.@Nullable DateAndListParam asked) {
    return DayRange.of(asked).orElseThrow(() -> refusing.because(400, Refusal.of("FH-024")));
  }
}
