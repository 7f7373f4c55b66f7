package org.inzira.fhir;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.Date;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.inzira.access.Trail;
import org.inzira.access.TrailEntry;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail about a patient: who saw and did what, and when. */
@Component
class AuditEventProvider implements IResourceProvider, Provider {

  private static final String TYPE = "AuditEvent";
  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
  private static final RecordKind LISTED = new RecordKind("audit-event");

  private final Trail trail;
  private final Shelf shelf;
  private final Searchsets searchsets;

  AuditEventProvider(Trail trail, Shelf shelf, Searchsets searchsets) {
    this.trail = trail;
    this.shelf = shelf;
    this.searchsets = searchsets;
  }

  @Override
  public Class<AuditEvent> getResourceType() {
    return AuditEvent.class;
  }

  /** What is on the trail about one patient, newest first. */
  @Search
  public Bundle search(
      RequestDetails call,
      @OptionalParam(name = "patient") @Nullable ReferenceParam patient,
      @OptionalParam(name = Cursors.PARAMETER) @Nullable StringParam cursor,
      @Count @Nullable Integer count) {
    var place =
        cursor == null
            ? new Cursors.Place(
                TYPE,
                searchsets.patient(call, patient),
                new UUID(0, Long.MAX_VALUE),
                Cursors.count(count))
            : searchsets.place(cursor.getValue(), TYPE);
    var person = (PersonId) place.search();
    var lines = trail.list(person, place.last().getLeastSignificantBits(), place.count() + 1);
    shelf.listed(LISTED, Set.of(person));
    return searchsets.page(
        call,
        lines,
        OptionalInt.empty(),
        place,
        line -> new UUID(0, line.number()),
        line -> event(line, person));
  }

  private static AuditEvent event(TrailEntry line, PersonId person) {
    var event = new AuditEvent();
    event.setId(Long.toString(line.number()));
    event.getType().setSystem(TYPES).setCode("rest");
    event.addSubtype().setCode(line.action());
    event.setAction(action(line.action()));
    event.setRecorded(Date.from(line.at()));
    event.setOutcome(line.action().equals("refused") ? AuditEventOutcome._4 : AuditEventOutcome._0);
    event.addAgent().setRequestor(true).setWho(new Reference().setDisplay(line.account().value()));
    event.getSource().setObserver(new Reference().setDisplay(Capabilities.NAME));
    event.addEntity().setWhat(Metas.patient(person));
    line.record()
        .map(record -> record.kind().code())
        .or(line::what)
        .ifPresent(what -> event.addEntity().setName(what));
    line.reason().ifPresent(reason -> event.addPurposeOfEvent().setText(reason));
    return event;
  }

  private static AuditEventAction action(String action) {
    return switch (action) {
      case "opened", "listed" -> AuditEventAction.R;
      case "saved", "restored", "voided" -> AuditEventAction.U;
      default -> AuditEventAction.E;
    };
  }
}
