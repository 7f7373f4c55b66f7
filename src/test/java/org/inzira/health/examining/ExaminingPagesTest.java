package org.inzira.health.examining;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.inzira.health.examining.ClinicHands.COUNSELLOR;
import static org.inzira.health.examining.ClinicHands.NURSE;
import static org.inzira.health.examining.ClinicHands.PHYSICIAN;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.Examinations;
import org.inzira.health.referrals.Referral;
import org.inzira.health.referrals.Referrals;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.DatePrecision;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Sex;
import org.inzira.ledger.LedgerReader;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@InziraTest
class ExaminingPagesTest {

  private static final LocalDate BORN = LocalDate.of(1990, 4, 1);
  private static final String LIST = "/health/examinations";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Questions questions;
  @Autowired private Examinations examinations;
  @Autowired private Referrals referrals;
  @Autowired private LedgerReader ledger;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private ClinicHands hands;
  private Deliveries deliveries;
  private LocalDate today;
  private UUID woman;
  private Examined examined;

  @BeforeEach
  void bringsAWomanIn() {
    today = LocalDate.now(clock.withZone(zone));
    hands = new ClinicHands(server, beans, questions, today);
    deliveries = new Deliveries(registers, transactions);
    woman =
        deliveries
            .bring(
                "person",
                "X-" + System.nanoTime(),
                Map.of("given_name", "Berthe", "sex", "female", "birth_date", BORN.toString()))
            .id();
    examined = new Examined(Sex.FEMALE, Optional.of(new BirthDate(BORN, DatePrecision.DAY)), today);
  }

  @Test
  void goesFromOpeningToTheDecisionAndCountsOneAssessment() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    hands
        .look(NURSE, page(id))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Missing before it can be signed")))
        .andExpect(content().string(containsString("href=\"/health/documents/" + woman + "\"")))
        .andExpect(content().string(containsString("/sections/mental_health")));
    hands
        .send(PHYSICIAN, page(id) + "/signature", finding(id))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Mental health")))
        .andExpect(content().string(containsString("Chest X-ray")));

    hands.closeAll(id, examined);
    hands.send(NURSE, page(id) + "/signature", finding(id)).andExpect(status().isForbidden());
    hands.send(PHYSICIAN, page(id) + "/signature", finding(id)).andExpect(redirectedUrl(page(id)));

    var signed = examinations.find(id).orElseThrow();
    assertThat(signed.found().signedBy()).contains(PHYSICIAN);
    var assessment = new RecordRef(HealthRecords.ASSESSMENT, signed.assessment().orElseThrow());
    assertThat(ledger.list(assessment)).hasSize(1);
    assertThat(measures(signed))
        .containsExactlyInAnyOrder("health.turn-arounds", "health.tuberculosis-screened");

    hands
        .send(NURSE, page(id) + "/decision", step(id, Map.of("decision", "cleared")))
        .andExpect(status().isUnprocessableContent());
    hands
        .send(NURSE, page(id) + "/submission", step(id, Map.of()))
        .andExpect(redirectedUrl(page(id)));
    hands
        .send(NURSE, page(id) + "/decision", step(id, Map.of("decision", "cleared")))
        .andExpect(redirectedUrl(page(id)));
    assertThat(examinations.find(id).orElseThrow().sent().decision()).contains("cleared");
    hands
        .look(NURSE, page(id))
        .andExpect(content().string(containsString("The receiving authority has decided")));
  }

  @Test
  void countsAnAssessmentThatWasRecordedWithoutDetailAsTheFirstOfItsPerson() throws Exception {
    var before = today.minusMonths(8);
    var counted =
        deliveries.bring(
            "assessment",
            "EA-" + System.nanoTime(),
            Map.of(
                "person", personKey(),
                "centre", "RW13-MHAC",
                "client_category", "refugee",
                "purpose", "resettlement",
                "destination", "NOR",
                "outcome", "cleared_with_conditions",
                "completed_on", before.toString()));
    hands
        .look(NURSE, LIST + "/person/" + woman)
        .andExpect(content().string(containsString("Assessments of this person (1)")))
        .andExpect(content().string(containsString("recorded without detail")))
        .andExpect(content().string(containsString("href=\"" + counted.address() + "\">No. 1<")))
        .andExpect(content().string(containsString("value=\"NOR\" selected")));

    var id = hands.open(woman, "NOR", Map.of("repeat_reason", "expired"));
    hands
        .look(NURSE, LIST + "/person/" + woman)
        .andExpect(content().string(containsString("Assessments of this person (2)")))
        .andExpect(content().string(containsString("href=\"" + page(id) + "\">No. 2<")));

    hands.closeAll(id, examined);
    hands.send(PHYSICIAN, page(id) + "/signature", finding(id)).andExpect(redirectedUrl(page(id)));
    hands
        .look(NURSE, LIST + "/person/" + woman)
        .andExpect(content().string(containsString("Assessments of this person (2)")));
  }

  private String personKey() {
    return registers
        .keys(new org.inzira.kernel.RecordKind("person"), Set.of(woman))
        .getOrDefault(woman, "");
  }

  @Test
  void asksSeveralSpecialistsAndSignsOnlyOnceEachHasAnsweredOrIsNotWaitedFor() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    hands.closeAll(id, examined);
    refer(id, "cardiology", Map.of());
    refer(id, "pulmonology", Map.of());
    hands
        .send(PHYSICIAN, page(id) + "/signature", finding(id))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Answer of a specialist: cardiology")))
        .andExpect(content().string(containsString("Answer of a specialist: pulmonology")));

    var heart = asked(id, "cardiology");
    var answer =
        Map.of(
            "answered_on", today.toString(), "answer", "Harmless", "answered_by", "Heart clinic");
    hands
        .send(NURSE, page(id) + "/referrals", form(heart, Map.of("answer", "Harmless")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("An answer has a day")));
    hands
        .send(NURSE, page(id) + "/referrals", form(heart, answer))
        .andExpect(redirectedUrl(page(id) + "#referrals"));
    var lungs = asked(id, "pulmonology");
    hands
        .send(NURSE, page(id) + "/referrals", form(lungs, Map.of("closed_reason", "Clinic shut")))
        .andExpect(redirectedUrl(page(id) + "#referrals"));

    hands.send(PHYSICIAN, page(id) + "/signature", finding(id)).andExpect(redirectedUrl(page(id)));
    hands
        .look(NURSE, page(id) + "/signed/1")
        .andExpect(content().string(containsString("Harmless")))
        .andExpect(content().string(containsString("Clinic shut")));
    hands
        .send(NURSE, page(id) + "/referrals", form(asked(id, "cardiology"), answer))
        .andExpect(status().isUnprocessableContent());
    hands.look(NURSE, page(id) + "/referrals/new").andExpect(status().isNotFound());
  }

  @Test
  void refersOnceWhenTheSameFormIsSentTwiceAndNeverForAnotherExamination() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    var form = new java.util.HashMap<>(refer(id, "surgery", Map.of()));
    hands
        .send(NURSE, page(id) + "/referrals", form)
        .andExpect(redirectedUrl(page(id) + "#referrals"));
    assertThat(referrals.of(id)).hasSize(1);

    var other = hands.open(woman, "CAN", Map.of());
    form.put("version", "1");
    hands
        .send(NURSE, page(other) + "/referrals", form)
        .andExpect(status().isUnprocessableContent());
    hands
        .look(NURSE, page(other) + "/referrals/" + referrals.of(id).getFirst().id())
        .andExpect(status().isNotFound());
    assertThat(referrals.of(other)).isEmpty();
  }

  @Test
  void correctsAnAnswerAndNeverTakesItOut() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    refer(
        id,
        "cardiology",
        Map.of("answered_on", today.toString(), "answer", "Mild", "answered_by", "Clinic"));
    hands
        .send(NURSE, page(id) + "/referrals", form(asked(id, "cardiology"), Map.of()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is an answer already")));
  }

  @Test
  void saysOfADeferredXrayThatItIsClosedAsNotDone() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    hands
        .save(
            NURSE,
            id,
            Section.RADIOLOGY,
            0,
            "complete",
            Map.of("pregnant", "yes", "protection", "deferred"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Close the section as not done")))
        .andExpect(content().string(not(containsString("Needs an answer"))));
  }

  @Test
  void showsBothWhenTwoAnswerOneReferral() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    refer(id, "cardiology", Map.of());
    var heart = asked(id, "cardiology");
    hands
        .send(NURSE, page(id) + "/referrals", form(heart, Map.of("sent_to", "Heart house")))
        .andExpect(redirectedUrl(page(id) + "#referrals"));
    hands
        .send(NURSE, page(id) + "/referrals", form(heart, Map.of("closed_reason", "Left")))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Someone else has saved this record")))
        .andExpect(content().string(containsString("Heart house")));
    assertThat(asked(id, "cardiology").closed()).isEmpty();
  }

  private Map<String, String> refer(UUID id, String specialty, Map<String, String> more)
      throws Exception {
    var form =
        new java.util.HashMap<>(
            Map.of(
                "key",
                "RF-" + UUID.randomUUID(),
                "version",
                "0",
                "specialty",
                specialty,
                "question",
                "What is it?",
                "sent_on",
                today.toString(),
                "sent_to",
                "District hospital"));
    form.putAll(more);
    hands
        .send(NURSE, page(id) + "/referrals", form)
        .andExpect(redirectedUrl(page(id) + "#referrals"));
    return form;
  }

  private Referral asked(UUID id, String specialty) {
    return referrals.of(id).stream()
        .filter(one -> one.specialty().equals(specialty))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> form(Referral one, Map<String, String> more) {
    var form =
        new java.util.HashMap<>(
            Map.of(
                "key", one.key().value(),
                "version", Integer.toString(one.version()),
                "specialty", one.specialty(),
                "question", one.question(),
                "sent_on", one.sentOn().toString(),
                "sent_to", one.sentTo()));
    form.putAll(more);
    return form;
  }

  @Test
  void locksWhatIsSignedUntilAPhysicianAmendsItWithAReason() throws Exception {
    var id = signed("NOR");
    var late = Map.of("remarks", "Late");
    int version = version(id, Section.HISTORY);
    hands
        .save(NURSE, id, Section.HISTORY, version, "complete", late)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("A physician opens it again")));
    var amendment = step(id, Map.of("reason", "Film read anew"));
    hands.send(NURSE, page(id) + "/amendment", amendment).andExpect(status().isForbidden());
    hands
        .send(PHYSICIAN, page(id) + "/amendment", step(id, Map.of("reason", "")))
        .andExpect(status().isUnprocessableContent());

    amend(id, "Film read anew");

    assertThat(examinations.find(id).orElseThrow().isSigned()).isTrue();
  }

  @Test
  void signsAnAmendmentAndKeepsWhatStoodBefore() throws Exception {
    var id = signed("NOR");
    amend(id, "Film read anew");
    var anew = hands.fine(Section.RADIOLOGY, examined);
    anew.put("reading", "inactive_tuberculosis");
    anew.put("correction_reason", "Second reading");
    hands
        .save(NURSE, id, Section.RADIOLOGY, version(id, Section.RADIOLOGY), "complete", anew)
        .andExpect(redirectedUrl(page(id)));
    var form = finding(id);
    form.put("tuberculosis_class", "b1_pulmonary");
    form.put("finding", "cleared_with_conditions");
    hands.send(PHYSICIAN, page(id) + "/signature", form).andExpect(redirectedUrl(page(id)));

    hands
        .look(NURSE, page(id) + "/signed/1")
        .andExpect(content().string(containsString("No sign of tuberculosis")))
        .andExpect(content().string(not(containsString("old or inactive"))));
    hands
        .look(NURSE, page(id) + "/signed/2")
        .andExpect(content().string(containsString("old or inactive")));
    assertThat(outcome(id)).contains("cleared_with_conditions");
  }

  @Test
  void keepsHalfASectionAndSaysWhoSavedIt() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());

    hands
        .save(NURSE, id, Section.PHYSICAL, 0, "", Map.of("height", "164"))
        .andExpect(redirectedUrl(page(id)));
    hands
        .look(PHYSICIAN, page(id))
        .andExpect(content().string(containsString("saved, not closed")))
        .andExpect(content().string(containsString(NURSE)));
    hands
        .save(PHYSICIAN, id, Section.PHYSICAL, 1, "complete", Map.of("height", "164"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Needs an answer.")));
  }

  @Test
  void asksOfPregnancyBeforeAnXray() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    var done = hands.fine(Section.RADIOLOGY, examined);
    done.remove("pregnant");

    hands
        .save(NURSE, id, Section.RADIOLOGY, 0, "", done)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Pregnant? Ask before the X-ray")));
    done.put("pregnant", "yes");
    done.put("protection", "shielded");
    hands.save(NURSE, id, Section.RADIOLOGY, 0, "", done).andExpect(redirectedUrl(page(id)));
  }

  @Test
  void showsBothValuesToTheSecondOfTwoWhoWriteOneSection() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    hands.save(NURSE, id, Section.HISTORY, 0, "", Map.of("remarks", "Told by her sister"));
    int seen = version(id, Section.HISTORY);
    hands.save(NURSE, id, Section.HISTORY, seen, "", Map.of("remarks", "Told by her mother"));

    hands
        .save(PHYSICIAN, id, Section.HISTORY, seen, "", Map.of("remarks", "Told by herself"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Told by her mother")))
        .andExpect(content().string(containsString("Told by herself")));
  }

  @Test
  void letsManyWriteDifferentSectionsAtOnce() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    var sections = Section.open();
    var outcomes = new ArrayList<Integer>();
    try (var many = Executors.newFixedThreadPool(sections.size())) {
      var saving =
          sections.stream()
              .map(section ->
                  many.submit(() ->
                      hands
                          .save(NURSE, id, section, 0, "", Map.of())
                          .andReturn()
                          .getResponse()
                          .getStatus()))
              .toList();
      for (var one : saving) {
        outcomes.add(one.get(60, SECONDS));
      }
    }

    assertThat(outcomes).hasSameSizeAs(sections).containsOnly(303);
  }

  @Test
  void letsOneOfManyWriteTheSameSection() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    var outcomes = new ArrayList<Integer>();
    try (var many = Executors.newFixedThreadPool(4)) {
      var saving =
          List.of("one", "two", "three", "four").stream()
              .map(said ->
                  many.submit(() ->
                      hands
                          .save(NURSE, id, Section.HISTORY, 0, "", Map.of("remarks", said))
                          .andReturn()
                          .getResponse()
                          .getStatus()))
              .toList();
      for (var one : saving) {
        outcomes.add(one.get(60, SECONDS));
      }
    }

    assertThat(outcomes).containsExactlyInAnyOrder(303, 409, 409, 409);
  }

  @Test
  void hidesWhatIsConfidentialFromTheRestOfHealth() throws Exception {
    var id = hands.open(woman, "NOR", Map.of());
    var said =
        Map.of(
            "asked_because", "clinical_need",
            "reason", "Zoster in a young woman",
            "consent", "given",
            "consent_on", today.toString(),
            "pre_test_on", today.toString());
    hands.save(NURSE, id, Section.CONFIDENTIAL, 0, "", said).andExpect(status().isNotFound());
    hands
        .save(COUNSELLOR, id, Section.CONFIDENTIAL, 0, "", said)
        .andExpect(redirectedUrl(page(id)));

    for (var who : List.of(PHYSICIAN, COUNSELLOR)) {
      hands
          .look(who, page(id) + "/sections/confidential")
          .andExpect(content().string(containsString("Zoster")));
    }
    hands.look(NURSE, page(id) + "/sections/confidential").andExpect(status().isNotFound());
    for (var address : List.of(page(id), LIST, LIST + "/person/" + woman, "/records/examination")) {
      hands
          .look(NURSE, address)
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("HIV"))));
    }
    var record = "/records/examination-section/" + confidential(id);
    hands.look(NURSE, record).andExpect(status().isNotFound());
    hands
        .look(NURSE, "/records/examination-section")
        .andExpect(content().string(not(containsString(record))));
    hands.look(PHYSICIAN, record).andExpect(content().string(containsString("Zoster")));
    hands
        .look(PHYSICIAN, page(id))
        .andExpect(content().string(containsString("HIV")))
        .andExpect(content().string(containsString("Test not final: HIV")));
  }

  @Test
  void asksAFeeOfThoseWhoPayForThemselvesAndNothingOfRefugees() throws Exception {
    var id =
        hands.open(
            woman,
            "NOR",
            Map.of("client_category", "other_migrant", "passport", "PC01", "purpose", "work"));
    hands.closeAll(id, examined);
    hands
        .send(PHYSICIAN, page(id) + "/signature", finding(id))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("The fee is neither paid nor waived")));
    hands
        .send(NURSE, page(id) + "/fee", Map.of("amount", "12.5", "currency", "USD"))
        .andExpect(status().isUnprocessableContent());
    hands
        .send(NURSE, page(id) + "/fee", Map.of("amount", "95000", "currency", "RWF"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"95000\"")))
        .andExpect(content().string(containsString("This is not what the tariff asks")));
    hands
        .send(NURSE, page(id) + "/fee", paid("Paid in francs, rate of the day"))
        .andExpect(redirectedUrl(page(id)));
    hands
        .send(NURSE, page(id) + "/fee", paid("Once more"))
        .andExpect(status().isUnprocessableContent());
    hands
        .look(NURSE, page(id) + "/receipt.pdf")
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"));
    hands.send(PHYSICIAN, page(id) + "/signature", finding(id)).andExpect(redirectedUrl(page(id)));
    assertThat(receipts()).isEqualTo(numbersGivenOut());

    var refugee = hands.open(person(), "NOR", Map.of());
    hands
        .send(NURSE, page(refugee) + "/waiver", Map.of("reason", "None asked"))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void takesWhatTheTariffProposesWithoutAReason() throws Exception {
    var id = hands.open(woman, "USA", Map.of("client_category", "immigrant", "purpose", "work"));
    var proposed = Pattern.compile("name=\"amount\"[^>]*value=\"(\\d+)\"");
    var shown = hands.look(NURSE, page(id)).andReturn().getResponse().getContentAsString();
    var amount = proposed.matcher(shown);
    assertThat(amount.find()).isTrue();

    hands
        .send(NURSE, page(id) + "/fee", Map.of("amount", amount.group(1), "currency", "USD"))
        .andExpect(redirectedUrl(page(id)));

    assertThat(receipts()).isEqualTo(numbersGivenOut());
  }

  private static Map<String, String> paid(String reason) {
    return Map.of("amount", "95000", "currency", "RWF", "other_amount_reason", reason);
  }

  @Test
  void showsARepeatAsTheSecondAssessmentOfOnePerson() throws Exception {
    var first = signed("NOR");
    hands
        .send(
            NURSE,
            LIST + "/person/" + woman,
            Map.of(
                "destination", "NOR",
                "purpose", "resettlement",
                "client_category", "refugee",
                "centre", "RW13-MHAC"))
        .andExpect(status().isSeeOther());
    assertThat(examinations.of(new PersonId(woman))).hasSize(2);
    hands
        .look(NURSE, LIST + "/person/" + woman)
        .andExpect(content().string(containsString("No. 2")))
        .andExpect(content().string(containsString(first.toString())));
  }

  @Test
  void tellsOthersUntilWhenThePersonIsClearedAndTakesItBackWithAnAmendment() throws Exception {
    var id = signed("USA");
    assertThat(cleared()).containsExactly(today.plusMonths(6));

    hands.send(
        PHYSICIAN, page(id) + "/amendment", step(id, Map.of("reason", "Sputum grew after all")));
    assertThat(cleared()).containsExactly(today.plusMonths(6));
    var form = finding(id);
    form.put("tuberculosis_class", "a");
    hands
        .send(PHYSICIAN, page(id) + "/signature", form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("not cleared without conditions")));
    form.put("finding", "not_cleared");
    hands.send(PHYSICIAN, page(id) + "/signature", form).andExpect(redirectedUrl(page(id)));

    assertThat(cleared()).isEmpty();
    assertThat(measures(examinations.find(id).orElseThrow())).contains("health.tuberculosis-found");
  }

  @Test
  void printsTheFormInBothLanguagesAndLetsNobodyElseIn() throws Exception {
    TestAccounts.opened(beans, "no-examiner", Role.CASE_WORKER);
    var id = signed("USA");

    for (var language : List.of("en", "fr")) {
      hands
          .look(NURSE, page(id) + "/form.pdf?language=" + language)
          .andExpect(status().isOk())
          .andExpect(content().contentType("application/pdf"));
    }
    for (var address : List.of(LIST, page(id), page(id) + "/form.pdf")) {
      hands.look("no-examiner", address).andExpect(status().isForbidden());
    }
    assertThat(seen()).isPositive();
  }

  private UUID person() {
    return deliveries
        .bring(
            "person",
            "Y-" + System.nanoTime(),
            Map.of("given_name", "Carine", "sex", "female", "birth_date", BORN.toString()))
        .id();
  }

  private UUID signed(String destination) throws Exception {
    var id = hands.open(woman, destination, Map.of());
    hands.closeAll(id, examined);
    hands.send(PHYSICIAN, page(id) + "/signature", finding(id)).andExpect(redirectedUrl(page(id)));
    return id;
  }

  private static String page(UUID examination) {
    return ClinicHands.page(examination);
  }

  private Map<String, String> finding(UUID id) {
    var found = new java.util.HashMap<String, String>();
    found.put("version", Integer.toString(examinations.find(id).orElseThrow().version()));
    found.put("finding", "cleared");
    found.put("tuberculosis_class", "none");
    found.put("other_class", "none");
    found.put("although", "Nothing of it can change the finding");
    return found;
  }

  private Map<String, String> step(UUID id, Map<String, String> more) {
    var form = new java.util.HashMap<>(more);
    form.put("version", Integer.toString(examinations.find(id).orElseThrow().version()));
    form.put("on", today.toString());
    return form;
  }

  private int version(UUID id, Section section) {
    return database
        .sql(
            """
            select version from health.examination_section
            where examination = :id and section = :section
            """)
        .param("id", id)
        .param("section", section.code())
        .query(Integer.class)
        .single();
  }

  private void amend(UUID id, String reason) throws Exception {
    hands
        .send(PHYSICIAN, page(id) + "/amendment", step(id, Map.of("reason", reason)))
        .andExpect(redirectedUrl(page(id)));
  }

  private Optional<String> outcome(UUID id) {
    var assessment = examinations.find(id).orElseThrow().assessment().orElseThrow();
    return Optional.ofNullable(
            registers.find(HealthRecords.ASSESSMENT, Set.of(assessment)).get(assessment))
        .flatMap(record -> record.values().text("outcome"));
  }

  private UUID confidential(UUID id) {
    return database
        .sql(
            """
            select id from health.examination_section
            where examination = :id and section = 'confidential'
            """)
        .param("id", id)
        .query(UUID.class)
        .single();
  }

  private List<String> measures(Examination one) {
    return ledger.list(one.ref()).stream().map(entry -> entry.measure().value()).toList();
  }

  private List<LocalDate> cleared() {
    return database
        .sql(
            """
            select until_day from health.medical_clearance
            where person = :person and voided_at is null and until_day is not null
            """)
        .param("person", woman)
        .query((row, number) -> row.getObject("until_day", LocalDate.class))
        .list();
  }

  private int receipts() {
    return database
        .sql("select count(*) from health.examination_fee where settled = 'paid'")
        .query(Integer.class)
        .single();
  }

  private int numbersGivenOut() {
    return database
        .sql("select coalesce(sum(last), 0) from health.receipt_number")
        .query(Integer.class)
        .single();
  }

  private int seen() {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", woman)
        .query(Integer.class)
        .single();
  }
}
