package org.inzira.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.fhir.tokens.Scope;
import org.inzira.fhir.tokens.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InziraTest
class SummaryTest {

  private static final Set<Role> PHYSICIAN = Set.of(Role.HEALTH, Role.PHYSICIAN);

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Validation validation;

  private Clinic clinic;

  @BeforeEach
  void givesTheClinicAToken() {
    clinic = new Clinic(server, beans, TestTokens.ordinary());
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
  void isRightWhateverIsKeptOfAPerson() throws Exception {
    var shapes =
        List.<Consumer<Clinic.Known>>of(_ -> {}, this::doses, this::problems, this::results);
    for (int shape = 0; shape < shapes.size(); shape++) {
      var person =
          shape == 0
              ? clinic.person(
                  "Ernestine",
                  "Mukandoli",
                  "1990-01-01",
                  "sex",
                  "unknown",
                  "birth_date_precision",
                  "year")
              : clinic.person("Ernest", "Habyarimana", "1990-01-31", "sex", "other");
      shapes.get(shape).accept(person);

      var answer = clinic.get("/fhir/" + person.reference() + "/$summary");

      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(validation.messages(answer.getContentAsString()))
          .filteredOn(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
          .as("shape " + shape)
          .isEmpty();
    }
  }

  private void doses(Clinic.Known person) {
    for (int dose = 0; dose < 40; dose++) {
      var day = LocalDate.of(1991, 1, 1).plusDays(29L * dose).toString();
      clinic.dose(person, dose % 2 == 0 ? "03" : "115", day, "documented");
    }
  }

  private void problems(Clinic.Known person) {
    clinic.conditions(person, "Asthma\nDiabetes, <type 2> & \"new\"");
  }

  private void results(Clinic.Known person) {
    clinic.result(person, "2022-01-01", Map.of("unit", "per field", "value", ">100"));
    clinic.result(person, "2022-01-02", Map.of("unit", "", "value", "0.00"));
    clinic.result(person, "2022-01-03", Map.of("code_system", "our list"));
    clinic.result(person, "2022-01-04", Map.of("interpretation", "a little low"));
    clinic.result(
        person,
        "2022-01-05",
        Map.of("value_kind", "text", "value", "grown: <none> & \"new\"", "unit", ""));
    clinic.result(
        person,
        "2022-01-06",
        Map.of(
            "value_kind", "coded",
            "value", "Negative",
            "value_code", "http://snomed.info/sct|260385009",
            "unit", ""));
  }

  @Test
  void keepsBackWhatIsConfidentialUnlessAPhysiciansTokenAsksForItByName() throws Exception {
    var person = clinic.person("Claudine", "Uwimbabazi", "1990-01-01");
    clinic.result(person, "2022-02-03", "11.1");
    var hidden =
        clinic.result(
            person, "2022-02-04", Map.of("code", "80387-4", "test", "Rapid test", "unit", ""));
    clinic.result(
        person,
        "2022-02-05",
        Map.of("code_system", "ours", "code", "H1", "test", "Test rapide VIH", "unit", ""));
    var scopes = EnumSet.of(Scope.OBSERVATION_READ, Scope.SUMMARY_READ).toArray(Scope[]::new);
    var ordinary = new Clinic(server, beans, TestTokens.issued(beans, PHYSICIAN, scopes));
    var asking = new Clinic(server, beans, TestTokens.issued(beans, PHYSICIAN, Scope.values()));

    for (var one : List.of(clinic, ordinary)) {
      assertThat(results(one, person)).isEqualTo(1);
      assertThat(found(one, person)).isEqualTo(1);
      assertThat(one.get("/fhir/Observation/" + hidden).getStatus()).isEqualTo(404);
    }
    assertThat(results(asking, person)).isEqualTo(3);
    assertThat(found(asking, person)).isEqualTo(3);
    assertThat(asking.get("/fhir/Observation/" + hidden).getStatus()).isEqualTo(200);
  }

  @Test
  void tellsTheProblemsThatAPhysicianSignedWithoutWhatIsConfidential() throws Exception {
    var person = clinic.person("Odette", "Nyiramana", "1990-01-01");
    clinic.conditions(person, "Asthma\nHIV infection");

    var summary = clinic.bundle(clinic.get("/fhir/" + person.reference() + "/$summary"));

    assertThat(summary.getEntry())
        .extracting(entry -> entry.getResource())
        .filteredOn(Condition.class::isInstance)
        .extracting(resource -> ((Condition) resource).getCode().getText())
        .containsExactly("Asthma");
    assertThat(clinic.json(summary)).doesNotContain("HIV");
  }

  private static int results(Clinic clinic, Clinic.Known person) throws Exception {
    var summary = clinic.bundle(clinic.get("/fhir/" + person.reference() + "/$summary"));
    return (int)
        summary.getEntry().stream()
            .filter(entry -> entry.getResource().fhirType().equals("Observation"))
            .count();
  }

  private static int found(Clinic clinic, Clinic.Known person) throws Exception {
    return clinic.bundle(clinic.get("/fhir/Observation?patient=" + person.reference())).getTotal();
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
