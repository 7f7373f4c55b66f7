package org.inzira.resettlement.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.CaseSplits.Split;
import org.inzira.resettlement.records.PaperCases.Paper;
import org.inzira.resettlement.shared.SharedPlaces.Parting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who was split off for protection meets nobody of the old case, and no sheet leads back. */
@InziraTest
class KeptApartTest {

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Cases cases;
  @Autowired private CaseSplits splits;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private PaperCases paper;
  private LocalDate today;
  private String serial = "";

  @BeforeEach
  void begin() {
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
    serial = Long.toString(System.nanoTime());
  }

  @Test
  void theTwoSidesStandOnNoCourseVehicleOrBedListTogether() throws Exception {
    var family = coded(3);
    seal(family, 2);
    deliveries.bring("course", serial, course());
    deliveries.bring("vehicle", serial, vehicle());
    deliveries.bring("transit-centre", serial, Map.of("place", "RW57-GASHORA", "beds", "9"));
    for (int here : new int[] {0, 1}) {
      var key = serial + "-" + here;
      deliveries.bring("enrolment", key, enrolment(family, here));
      deliveries.bring("ride", key, ride(family, here));
      deliveries.bring("stay", key, stay(family, here, 0));
    }

    assertThat(deliveries.refused("enrolment", serial + "-2", enrolment(family, 2)))
        .containsExactly("OR-015");
    assertThat(deliveries.refused("ride", serial + "-2", ride(family, 2)))
        .containsExactly("TC-024");
    assertThat(deliveries.refused("stay", serial + "-2", stay(family, 2, 1)))
        .containsExactly("TC-007");
    assertThat(deliveries.refused("stay", serial + "-2", stay(family, 2, 2))).isEmpty();
    TestAccounts.opened(beans, "apart-protection", Role.PROTECTION);
    TestAccounts.opened(beans, "apart-worker", Role.CASE_WORKER);
    assertThat(enrolled("apart-worker", family)).isEqualTo(422);
    assertThat(enrolled("apart-protection", family)).isEqualTo(303);
  }

  private int enrolled(String account, Paper family) throws Exception {
    var request =
        post("/records/enrolment/new")
            .param("record_key", serial + "-" + account)
            .with(csrf())
            .with(user(account));
    enrolment(family, 2).forEach(request::param);
    return server.perform(request).andReturn().getResponse().getStatus();
  }

  @Test
  void whoWentOnApartFromASideLaterIsKeptApartFromTheOtherToo() {
    var family = coded(4);
    seal(family, 3);
    split(family, 2, false);

    assertThat(cases.keptApart(family.members()).get(family.member(3)))
        .containsExactlyInAnyOrder(family.member(0), family.member(1), family.member(2));
    assertThat(cases.keptApart(Set.of(family.member(0), family.member(2)))).isEmpty();
  }

  @Test
  void noSheetBringsBackTheCodesThatAreShared() {
    var family = coded(3);
    var fresh = seal(family, 2);

    assertThat(deliveries.refused("person", family.person(2), person()))
        .containsExactly("PE-005", "PE-005");
    assertThat(deliveries.refused("person", family.person(1), person())).isEmpty();
    var values = new HashMap<>(written(fresh));
    values.put("unhcr_case_number", "U" + serial);
    var key = cases.find(fresh).orElseThrow().key().value();
    assertThat(deliveries.refused("case", key, values)).containsExactly("RS-062");
    assertThat(deliveries.refused("case", key, Deliveries.with(values, "unhcr_case_number", "V")))
        .isEmpty();
  }

  @Test
  void whoLeftDoesNotComeBackOnceTheirOwnCaseHasEnded() {
    var family = coded(3);
    var fresh = seal(family, 2);
    cases.take(fresh, StepKind.WITHDRAWN, today, Optional.empty()).orThrow();

    assertThat(
            deliveries.refused(
                "case-member",
                serial + "-back",
                Map.of(
                    "case", family.key(),
                    "person", family.person(2),
                    "relationship", "sibling",
                    "joined_on", today.toString())))
        .containsExactly("RS-035");
  }

  @Test
  void aSealedSplitOfASheetEmptiesWhatThePageEmpties() {
    var family = coded(2);
    var apart = paper.referred(0, words());
    deliveries.bring("person", apart.key() + "-P", person());
    paper.belongs(apart.key(), apart.key() + "-P", "principal");
    for (var one : List.of(family, apart)) {
      cases.take(one.id(), StepKind.REGISTERED, today.minusDays(3), Optional.empty());
      cases.take(one.id(), StepKind.INTERVIEWED, today, Optional.empty());
    }
    var member = cases.find(apart.id()).orElseThrow().members().getFirst().person();

    deliveries.bring("sealed-split", serial, sealed(family.id(), apart.id()));

    assertThat(written(apart.id()))
        .doesNotContainKeys("unhcr_case_number", "site", "officer", "referred_on")
        .containsEntry("destination", "NOR");
    assertThat(written(family.id())).containsKeys("unhcr_case_number", "site", "officer");
    assertThat(of(member)).doesNotContainKeys("family", "unhcr_number");
    assertThat(cases.find(apart.id()).orElseThrow().passages())
        .allSatisfy(passage -> assertThat(passage.on()).isEmpty());
    assertThat(registers.list(MemberDefinition.KIND, "case", Set.of(apart.id().value())))
        .allSatisfy(record -> assertThat(record.key().value()).startsWith("F-"));
    deliveries.bring("sealed-split", serial, sealed(family.id(), apart.id()));
  }

  @Test
  void whatIsTiedForAllToSeeIsNotSealed() {
    var family = coded(3);
    var fresh = split(family, 2, false);

    assertThat(deliveries.refused("sealed-split", serial, sealed(family.id(), fresh)))
        .containsExactly("RS-057");
  }

  private Paper coded(int members) {
    var family = paper.referred(members, words());
    for (int number = 0; number < members; number++) {
      deliveries.bring("person", family.person(number), person());
    }
    return family;
  }

  private Map<String, String> words() {
    return Map.of(
        "unhcr_case_number", "U" + serial, "site", "RW55-MAHAMA", "officer", "worker.one");
  }

  private Map<String, String> person() {
    return Map.of(
        "given_name", "Quirine",
        "sex", "female",
        "birth_date", "1987-06-05",
        "family", "FAM" + serial,
        "unhcr_number", "U" + serial);
  }

  private CaseId seal(Paper family, int member) {
    return split(family, member, true);
  }

  private CaseId split(Paper family, int member, boolean sealed) {
    return splits
        .split(
            new Split(
                family.id(),
                Set.of(family.member(member)),
                "NOR",
                "UNHCR",
                today,
                "Goes on apart",
                sealed,
                Parting.NONE))
        .orThrow();
  }

  private Map<String, String> sealed(CaseId old, CaseId fresh) {
    return Map.of(
        "case_number", cases.find(old).orElseThrow().number(),
        "new_case_number", cases.find(fresh).orElseThrow().number(),
        "authorised_by", "UNHCR",
        "decided_on", today.toString(),
        "reason", "Protection");
  }

  private Map<String, String> written(CaseId of) {
    var register = registers.get(CaseDefinition.KIND);
    return register.written(register.find(of.value()).orElseThrow());
  }

  private Map<String, String> of(PersonId person) {
    var register = registers.get(People.KIND);
    return register.written(register.find(person.value()).orElseThrow());
  }

  private Map<String, String> course() {
    return Map.of(
        "destination", "NOR",
        "curriculum", "family",
        "starts_on", today.toString(),
        "ends_on", today.toString(),
        "place", "RW55-MAHAMA",
        "language", "Kinyarwanda",
        "child_minding", "no",
        "hours_a_day", "6",
        "places", "9");
  }

  private Map<String, String> vehicle() {
    return Map.of(
        "leaves_at", today + "T08:00",
        "from_place", "RW55-MAHAMA",
        "to_place", "RW13-KGL",
        "vehicle", "Bus",
        "seats", "30");
  }

  private Map<String, String> enrolment(Paper family, int member) {
    return Map.of("course", serial, "person", family.person(member));
  }

  private Map<String, String> ride(Paper family, int member) {
    return Map.of("vehicle", serial, "person", family.person(member));
  }

  private Map<String, String> stay(Paper family, int member, int later) {
    return Map.of(
        "centre", serial,
        "person", family.person(member),
        "first_night", today.plusDays(later).toString(),
        "last_night", today.plusDays(later + 1L).toString());
  }
}
