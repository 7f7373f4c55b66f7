package org.inzira.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.inzira.database.InziraTest;
import org.inzira.fhir.tokens.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InziraTest
class SummaryTest {

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Validation validation;

  private Clinic clinic;

  @BeforeEach
  void givesTheClinicAToken() {
    clinic = new Clinic(server, beans, Scope.values());
  }

  @Test
  void isADocumentThatTheFieldsValidatorFindsNothingWrongWith() throws Exception {
    var known = clinic.person("Amina", "Mukeshimana", "1990-01-01", "birth_date_precision", "year");
    clinic.dose(known, "03", "2020-03-05", "given");
    clinic.dose(known, "178", "2019-04-01", "documented");
    clinic.result(known, "2022-02-03", "<13.20");

    var answer = clinic.get("/fhir/" + known.reference() + "/$summary");

    assertThat(answer.getStatus()).isEqualTo(200);
    var document = clinic.bundle(answer);
    assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
    assertThat(((Composition) document.getEntryFirstRep().getResource()).getSection())
        .extracting(
            section -> section.getCode().getCodingFirstRep().getCode(),
            section -> section.getEntry().size(),
            section -> section.hasEmptyReason())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("11450-4", 0, true),
            org.assertj.core.groups.Tuple.tuple("48765-2", 0, true),
            org.assertj.core.groups.Tuple.tuple("10160-0", 0, true),
            org.assertj.core.groups.Tuple.tuple("11369-6", 2, false),
            org.assertj.core.groups.Tuple.tuple("30954-2", 1, false));
    assertThat(validation.messages(answer.getContentAsString()))
        .filteredOn(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .isEmpty();
  }

  @Test
  void saysOfWhomNothingIsKeptThatNothingIs() throws Exception {
    var known = clinic.person("Amina", "Nyirahabimana", "1990-01-01");

    var document = clinic.bundle(clinic.get("/fhir/" + known.reference() + "/$summary"));

    assertThat(((Composition) document.getEntryFirstRep().getResource()).getSection())
        .hasSize(5)
        .allMatch(section -> section.hasEmptyReason());
  }

  @Test
  void everyLookAtAPatientIsToldByTheTrail() throws Exception {
    var known = clinic.person("Amina", "Mukandayisenga", "1990-01-01");
    clinic.get("/fhir/" + known.reference() + "/$summary");
    clinic.get("/fhir/Immunization?patient=" + known.reference());

    var events = clinic.bundle(clinic.get("/fhir/AuditEvent?patient=" + known.reference()));

    assertThat(events.getEntry())
        .extracting(entry -> (AuditEvent) entry.getResource())
        .allMatch(event -> event.getAction() == AuditEvent.AuditEventAction.R)
        .extracting(event -> event.getEntity().getLast().getName())
        .containsExactly("dose", "laboratory-result", "dose", "person");
  }
}
