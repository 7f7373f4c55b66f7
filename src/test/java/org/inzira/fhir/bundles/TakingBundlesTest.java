package org.inzira.fhir.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.inzira.access.Trail;
import org.inzira.database.InziraTest;
import org.inzira.fhir.Clinic;
import org.inzira.fhir.Clinic.Known;
import org.inzira.fhir.Systems;
import org.inzira.fhir.tokens.TestTokens;
import org.inzira.kernel.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@InziraTest
class TakingBundlesTest {

  private static final String BORN = "1990-05-17";
  private static final String JSON = "application/fhir+json";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Trail trail;

  private Clinic clinic;
  private Known known;

  @BeforeEach
  void knowsAPersonAndHasAToken() {
    clinic = new Clinic(server, beans, TestTokens.ordinary());
    known = clinic.person("Amina", "Mukandori", BORN, "unhcr_number", "U-" + System.nanoTime());
  }

  private Bundle twoDosesAndAResult() {
    var bundle = Deliverer.transaction(known, BORN);
    Deliverer.add(bundle, Deliverer.immunization(bundle, "03", "2020-03-05"));
    Deliverer.add(bundle, Deliverer.immunization(bundle, "10", "2020-04-05T10:00:00+02:00"));
    return Deliverer.add(bundle, Deliverer.observation(bundle, "2022-02-03", "13.20"));
  }

  private MockHttpServletResponse send(Bundle bundle) throws Exception {
    return clinic.send(clinic.json(bundle), JSON);
  }

  private List<String> statuses(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return clinic.bundle(answer).getEntry().stream()
        .map(entry -> entry.getResponse().getStatus().substring(0, 3))
        .toList();
  }

  private List<Integer> kept() throws Exception {
    var by = "?patient=" + known.reference();
    return List.of(
        clinic.bundle(clinic.get("/fhir/Immunization" + by)).getTotal(),
        clinic.bundle(clinic.get("/fhir/Observation" + by)).getTotal());
  }

  @Test
  void takesABundleOnceHoweverOftenAndInWhateverFormItComes() throws Exception {
    var bundle = twoDosesAndAResult();

    assertThat(statuses(send(bundle))).containsExactly("200", "201", "201", "201");
    assertThat(statuses(send(bundle))).containsExactly("200", "200", "200", "200");
    var xml = beans.getBean(org.inzira.fhir.Fhir.class).parser(true).encodeResourceToString(bundle);
    assertThat(statuses(clinic.send(xml, "application/fhir+xml")))
        .containsExactly("200", "200", "200", "200");
    assertThat(kept()).containsExactly(2, 1);
    var result =
        (Observation)
            clinic
                .bundle(clinic.get("/fhir/Observation?patient=" + known.reference()))
                .getEntryFirstRep()
                .getResource();
    assertThat(result.getValueQuantity().getValue()).hasToString("13.20");
    assertThat(result.getValueQuantity().getSystem()).isEqualTo(Systems.UCUM);
    assertThat(trail.list(new PersonId(known.id()), Long.MAX_VALUE, 20))
        .anySatisfy(line -> assertThat(line.action()).isEqualTo("opened"));
  }

  @Test
  void knowsTheSameResourcesAgainInAnotherBundle() throws Exception {
    send(twoDosesAndAResult());

    var again = twoDosesAndAResult();
    Deliverer.add(again, Deliverer.immunization(again, "19", "2019-01-02"));

    assertThat(statuses(send(again))).containsExactly("200", "200", "200", "200", "201");
    assertThat(kept()).containsExactly(3, 1);
  }

  @Test
  void addsOnceWhatComesTwiceAtTheSameMoment() throws Exception {
    var equal = clinic.json(twoDosesAndAResult());
    var other = clinic.json(twoDosesAndAResult());

    try (var senders = Executors.newFixedThreadPool(2)) {
      for (var pair : List.of(List.of(equal, equal), List.of(equal, other))) {
        var answers =
            senders.invokeAll(
                pair.stream()
                    .<java.util.concurrent.Callable<Integer>>map(
                        body -> () -> clinic.send(body, JSON).getStatus())
                    .toList());
        for (var answer : answers) {
          assertThat(answer.get()).isIn(200, 503);
        }
      }
    }
    assertThat(kept()).containsExactly(2, 1);
  }

  @Test
  void refusesAnotherContentUnderTheSameIdentifier() throws Exception {
    var bundle = twoDosesAndAResult();
    send(bundle);
    Deliverer.add(bundle, Deliverer.immunization(bundle, "19", "2019-01-02"));

    var answer = send(bundle);

    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(clinic.refused(answer)).containsExactly("FH-050");
    assertThat(kept()).containsExactly(2, 1);
  }

  @Test
  void correctsAResultThatTheSenderKnowsByAnIdentifier() throws Exception {
    var identifier = UUID.randomUUID().toString();
    statuses(send(identified(identifier, "13.2")));

    assertThat(statuses(send(identified(identifier, "11.2")))).containsExactly("200", "200");

    assertThat(kept()).containsExactly(0, 1);
    var corrected =
        clinic
            .bundle(clinic.get("/fhir/Observation?patient=" + known.reference()))
            .getEntryFirstRep()
            .getResource();
    assertThat(((Observation) corrected).getValueQuantity().getValue()).hasToString("11.2");
    assertThat(corrected.getMeta().getVersionId()).isEqualTo("2");
  }

  private Bundle identified(String identifier, String value) {
    var bundle = Deliverer.transaction(known, BORN);
    var result = Deliverer.observation(bundle, "2022-02-03", value);
    result.addIdentifier().setSystem(Deliverer.OWN).setValue(identifier);
    return Deliverer.add(bundle, result);
  }

  @Test
  void refusesAResourceThatWasSentForAnotherPerson() throws Exception {
    var identifier = UUID.randomUUID().toString();
    statuses(send(identified(identifier, "13.2")));
    known = clinic.person("Diane", "Mukandori", BORN);

    var answer = send(identified(identifier, "13.2"));

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(clinic.refused(answer)).containsExactly("FH-038");
    assertThat(kept()).containsExactly(0, 0);
  }

  @Test
  void makesOneOfTwoEntriesUnderOneCondition() throws Exception {
    var bundle = Deliverer.transaction(known, BORN);
    var condition = "identifier=" + Deliverer.OWN + "%7C" + UUID.randomUUID();
    for (int _ : List.of(1, 2)) {
      Deliverer.add(bundle, Deliverer.observation(bundle, "2022-02-03", "13.2"));
      bundle.getEntry().getLast().getRequest().setIfNoneExist(condition);
    }

    assertThat(statuses(send(bundle))).containsExactly("200", "201", "200");
    assertThat(kept()).containsExactly(0, 1);
  }

  @Test
  void addsNoDoseThatStandsAndBringsNothingBackThatWasVoided() throws Exception {
    var dose = clinic.dose(known, "03", "2020-03-05", "given");
    var bundle = twoDosesAndAResult();

    assertThat(statuses(send(bundle))).containsExactly("200", "200", "201", "201");
    assertThat(clinic.bundle(send(bundle)).getEntry().get(1).getResponse().getLocation())
        .isEqualTo("Immunization/" + dose);
    clinic.withdraw("laboratory-result", known);
    var again = twoDosesAndAResult();

    assertThat(statuses(send(again))).containsExactly("200", "200", "200", "200");
    assertThat(kept()).containsExactly(2, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "born, 1991-05-17, FH-048",
    "born, 1990-05, ''",
    "gender, male, FH-048",
    "number, RW-1999-9999, FH-048",
    "system, urn:oid:2.999.2, FH-047",
    "unhcr, '', ''"
  })
  void takesABundleOnlyWhenThePatientIsSurelyThePerson(String what, String value, String code)
      throws Exception {
    var bundle = twoDosesAndAResult();
    var patient = (Patient) bundle.getEntryFirstRep().getResource();
    switch (what) {
      case "born" -> patient.getBirthDateElement().setValueAsString(value);
      case "gender" ->
          patient.setGender(org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.MALE);
      case "number" -> patient.getIdentifierFirstRep().setValue(value);
      case "system" -> patient.getIdentifierFirstRep().setSystem(value);
      default -> {
        var read = clinic.read(clinic.get("/fhir/" + known.reference()), Patient.class);
        patient.setIdentifier(List.of(read.getIdentifier().getLast()));
      }
    }

    var answer = send(bundle);

    assertThat(answer.getStatus()).isEqualTo(code.isEmpty() ? 200 : 422);
    if (!code.isEmpty()) {
      assertThat(clinic.refused(answer)).containsExactly(code);
      assertThat(kept()).containsExactly(0, 0);
    }
  }

  @Test
  void refusesToChooseBetweenTwins() throws Exception {
    var number = "T-" + System.nanoTime();
    known = clinic.person("Amina", "Twin", BORN, "unhcr_number", number);
    clinic.person("Aline", "Twin", BORN, "unhcr_number", number);
    var bundle = twoDosesAndAResult();
    ((Patient) bundle.getEntryFirstRep().getResource())
        .getIdentifierFirstRep()
        .setSystem(Systems.UNHCR_NUMBER)
        .setValue(number);

    assertThat(clinic.refused(send(bundle))).containsExactly("FH-049");
  }

  @Test
  void refusesAllForOneEntryThatIsWrong() throws Exception {
    var bundle = twoDosesAndAResult();
    Deliverer.add(bundle, Deliverer.immunization(bundle, "999", "2020-03-05"));
    var stranger = twoDosesAndAResult();
    var other = Deliverer.immunization(stranger, "19", "2019-01-02");
    Deliverer.add(stranger, other.setPatient(new Reference("Patient/" + UUID.randomUUID())));

    assertThat(send(bundle).getStatus()).isEqualTo(422);
    assertThat(clinic.refused(send(stranger))).containsExactly("FH-038");
    assertThat(kept()).containsExactly(0, 0);
  }

  @Test
  void refusesABatchAndWhatATransactionAsksForInVain() throws Exception {
    var bundle = twoDosesAndAResult();
    var condition = new Condition();
    condition.setSubject(Deliverer.patient(bundle));
    condition.getCode().setText("Something");
    Deliverer.add(bundle, condition);
    var batch = twoDosesAndAResult().setType(BundleType.BATCH);

    assertThat(send(batch).getStatus()).isEqualTo(400);
    assertThat(clinic.refused(send(batch))).containsExactly("FH-030");
    assertThat(clinic.refused(send(bundle))).containsExactly("FH-036");
    var lenient =
        clinic.send(
            MockMvcRequestBuilders.post("/fhir")
                .content(clinic.json(bundle))
                .contentType(JSON)
                .header("Prefer", "handling=lenient"));
    assertThat(statuses(lenient)).containsExactly("200", "201", "201", "201", "200");
    assertThat(clinic.bundle(lenient).getEntry().getLast().getResponse().hasOutcome()).isTrue();
  }

  @Test
  void tellsWhichBundleARecordCameInBy() throws Exception {
    var bundle = twoDosesAndAResult();
    var answer = clinic.bundle(send(bundle));
    var dose = answer.getEntry().get(1).getResponse().getLocation();

    var found = clinic.bundle(clinic.get("/fhir/Provenance?target=" + dose));
    var address = answer.getLink("describedby").getUrl();
    var provenance = clinic.read(clinic.get(address), Provenance.class);

    assertThat(found.getEntryFirstRep().getResource().getIdPart())
        .isEqualTo(provenance.getIdPart());
    assertThat(provenance.getTarget())
        .extracting(Reference::getReference)
        .hasSize(3)
        .contains(dose);
    assertThat(provenance.getEntityFirstRep().getWhat().getIdentifier().getValue())
        .isEqualTo(bundle.getIdentifier().getValue());
  }

  @Test
  void refusesWhatTheFieldsValidatorRefuses() throws Exception {
    var bundle = twoDosesAndAResult();
    bundle.addLink().setUrl("http://example.test/");

    var answer = send(bundle);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(clinic.refused(answer)).startsWith("FH-051");
  }

  @Test
  void keepsThousandsOfEntriesOrNone() {
    var bundle = Deliverer.transaction(known, BORN);
    IntStream.range(0, 5000)
        .forEach(index ->
            Deliverer.add(bundle, Deliverer.observation(bundle, "2022-02-03", index + ".5")));
    var read = BundleReading.read(bundle, false, "content").orThrow();
    var bundles = beans.getBean(Bundles.class);

    assertThat(bundles.take(read, "A clinic").orThrow().targets()).hasSize(5000);
    assertThat(bundles.take(read, "A clinic").orThrow().targets()).hasSize(5000);
    assertThat(
            beans
                .getBean(org.inzira.registers.Registers.class)
                .get(org.inzira.health.HealthRecords.LABORATORY_RESULT)
                .about(java.util.Set.of(known.id())))
        .hasSize(5000);
  }

  @Test
  void knowsABundleAgainWhoseEntriesComeInAnotherOrderByAnotherServer() throws Exception {
    var bundle = twoDosesAndAResult();
    var first = clinic.bundle(send(bundle));
    var entries = new java.util.ArrayList<>(bundle.getEntry());
    java.util.Collections.reverse(entries);
    bundle.setEntry(entries);
    bundle.setId("elsewhere");
    bundle.getMeta().setVersionId("7");

    var answer = send(bundle);

    assertThat(statuses(answer)).containsExactly("200", "200", "200", "200");
    assertThat(clinic.bundle(answer).getEntryFirstRep().getResponse().getLocation())
        .isEqualTo(first.getEntry().getLast().getResponse().getLocation());
  }

  @Test
  void leavesAloneWhatIsKnownByACondition() throws Exception {
    var identifier = UUID.randomUUID().toString();
    statuses(send(identified(identifier, "13.2")));
    var again = identified(identifier, "9.9");
    again
        .getEntry()
        .getLast()
        .getRequest()
        .setIfNoneExist("identifier=" + Deliverer.OWN + "|" + identifier);

    assertThat(statuses(send(again))).containsExactly("200", "200");
    assertThat(resultsOf()).containsExactly("13.2");
    assertThat(statuses(send(identified(identifier, "9.9")))).containsExactly("200", "200");
    assertThat(resultsOf()).containsExactly("9.9");
  }

  private List<String> resultsOf() throws Exception {
    return clinic
        .bundle(clinic.get("/fhir/Observation?patient=" + known.reference()))
        .getEntry()
        .stream()
        .map(entry -> (Observation) entry.getResource())
        .map(result -> result.getValueQuantity().getValue().toPlainString())
        .toList();
  }

  private Bundle said(String identifier, String value, Observation.ObservationStatus status) {
    var bundle = identified(identifier, value);
    ((Observation) bundle.getEntry().getLast().getResource()).setStatus(status);
    return bundle;
  }

  @Test
  void makesOfACorrectedResultNoEarlierOneAgain() throws Exception {
    var identifier = UUID.randomUUID().toString();
    statuses(send(identified(identifier, "13.2")));
    statuses(send(said(identifier, "11.2", Observation.ObservationStatus.CORRECTED)));

    assertThat(clinic.refused(send(identified(identifier, "13.2")))).containsExactly("FH-056");
    assertThat(resultsOf()).containsExactly("11.2");
    statuses(send(said(identifier, "12.2", Observation.ObservationStatus.AMENDED)));
    assertThat(resultsOf()).containsExactly("12.2");
  }

  @Test
  void withdrawsWhatTheSenderSaysWasAnError() throws Exception {
    var identifier = UUID.randomUUID().toString();
    var error = Observation.ObservationStatus.ENTEREDINERROR;
    assertThat(statuses(send(said(identifier, "13.2", error)))).containsExactly("200", "200");
    statuses(send(identified(identifier, "13.2")));
    assertThat(kept()).containsExactly(0, 1);

    assertThat(statuses(send(said(identifier, "13.2", error)))).containsExactly("200", "200");
    assertThat(kept()).containsExactly(0, 0);
    assertThat(statuses(send(identified(identifier, "13.2")))).containsExactly("200", "200");
    assertThat(kept()).containsExactly(0, 0);
  }

  @Test
  void withdrawsNoDoseThatStandsByAHandOfOurs() throws Exception {
    clinic.dose(known, "03", "2020-03-05", "given");
    var identifier = UUID.randomUUID().toString();
    statuses(send(dose(identifier, ImmunizationStatus.COMPLETED)));

    var answer = send(dose(identifier, ImmunizationStatus.ENTEREDINERROR));

    assertThat(clinic.refused(answer)).containsExactly("FH-055");
    assertThat(kept()).containsExactly(1, 0);
  }

  private Bundle dose(String identifier, ImmunizationStatus status) {
    var bundle = Deliverer.transaction(known, BORN);
    var dose = Deliverer.immunization(bundle, "03", "2020-03-05").setStatus(status);
    dose.addIdentifier().setSystem(Deliverer.OWN).setValue(identifier);
    return Deliverer.add(bundle, dose);
  }

  @ParameterizedTest
  @CsvSource({
    "Amina, Mukandori, ''",
    "AMINÁ, Somebody, ''",
    "Mukandory, '', ''",
    "መሀመድ, '', ''",
    "Béatrice, Nyiransabimana, FH-048"
  })
  void comparesTheNameThatIsWrittenWithTolerance(String given, String family, String code)
      throws Exception {
    var bundle = twoDosesAndAResult();
    var patient = (Patient) bundle.getEntryFirstRep().getResource();
    patient.addName().addGiven(given).setFamily(family.isEmpty() ? null : family);

    var answer = send(bundle);

    assertThat(answer.getStatus()).isEqualTo(code.isEmpty() ? 200 : 422);
    if (!code.isEmpty()) {
      assertThat(clinic.refused(answer)).containsExactly(code);
      assertThat(answer.getContentAsString())
          .contains("Bundle.entry[0]")
          .doesNotContain("Mukandori", "Nyiransabimana");
    }
  }

  @Test
  void takesNothingWhoseMeaningMayBeTurnedAround() throws Exception {
    var result = twoDosesAndAResult();
    ((Observation) result.getEntry().getLast().getResource())
        .addModifierExtension()
        .setUrl("http://example.test/not")
        .setValue(new org.hl7.fhir.r4.model.BooleanType(true));
    var rules = twoDosesAndAResult();
    rules.getEntryFirstRep().getResource().setImplicitRules("http://example.test/rules");
    var subpotent = twoDosesAndAResult();
    ((Immunization) subpotent.getEntry().get(1).getResource()).setIsSubpotent(true);

    assertThat(clinic.refused(send(result))).containsExactly("FH-053");
    assertThat(send(result).getContentAsString())
        .contains("Bundle.entry[3].resource.modifierExtension");
    assertThat(clinic.refused(send(rules))).containsExactly("FH-053");
    assertThat(clinic.refused(send(subpotent))).containsExactly("FH-037");
    assertThat(kept()).containsExactly(0, 0);
  }

  @Test
  void refusesAReferenceThatNamesOnePatientAndMeansAnother() throws Exception {
    var bundle = twoDosesAndAResult();
    var result = (Observation) bundle.getEntry().getLast().getResource();
    result.getSubject().getIdentifier().setSystem(Systems.PERSON_NUMBER).setValue("RW-1999-1");
    var elsewhere = twoDosesAndAResult();
    elsewhere.getEntry().getLast().getRequest().setUrl("Condition");

    assertThat(clinic.refused(send(bundle))).containsExactly("FH-038");
    assertThat(clinic.refused(send(elsewhere))).containsExactly("FH-035");
    assertThat(kept()).containsExactly(0, 0);
  }
}
