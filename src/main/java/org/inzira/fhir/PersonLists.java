package org.inzira.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records of one kind about one person, from some days, a page at a time. */
@Component
class PersonLists {

  private final Shelf shelf;
  private final Searchsets searchsets;
  private final Registers registers;

  PersonLists(Shelf shelf, Searchsets searchsets, Registers registers) {
    this.shelf = shelf;
    this.searchsets = searchsets;
    this.registers = registers;
  }

  /** A search as it came in. */
  record Asked(
      RequestDetails call,
      String type,
      RecordKind kind,
      @Nullable ReferenceParam patient,
      @Nullable DateAndListParam date,
      @Nullable StringParam cursor,
      @Nullable Integer count) {}

  Bundle page(Asked asked, BiFunction<KeptRecord, PersonId, Resource> mapping) {
    if (asked.cursor() != null) {
      var place = searchsets.place(asked.cursor().getValue(), asked.type());
      return page(asked, place, Optional.of(place.last()), mapping);
    }
    var about =
        new Searchsets.About(
            searchsets.patient(asked.call(), asked.patient()), searchsets.days(asked.date()));
    var place =
        new Cursors.Place(asked.type(), about, new UUID(0, 0), Cursors.count(asked.count()));
    return page(asked, place, Optional.empty(), mapping);
  }

  private Bundle page(
      Asked asked,
      Cursors.Place place,
      Optional<UUID> last,
      BiFunction<KeptRecord, PersonId, Resource> mapping) {
    var about = (Searchsets.About) place.search();
    var day = registers.get(asked.kind()).definition().sortedBy();
    var all =
        shelf.about(asked.kind(), about.person()).stream()
            .filter(record -> about.days().holds(Shelf.day(record, day)))
            .toList();
    shelf.listed(asked.kind(), Set.of(about.person()));
    return searchsets.page(
        asked.call(),
        Searchsets.after(all, last, place.count()),
        OptionalInt.of(all.size()),
        place,
        KeptRecord::id,
        record -> mapping.apply(record, about.person()));
  }
}
