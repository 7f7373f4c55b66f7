package org.inzira.resettlement.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.CaseSplits.Split;
import org.inzira.resettlement.records.PaperCases.Paper;
import org.inzira.resettlement.shared.SharedPlaces.Decision;
import org.inzira.resettlement.shared.SharedPlaces.Parting;
import org.inzira.resettlement.shared.SharedPlaces.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Places that both sides of a split for protection had before it are given back with it. */
@InziraTest
class SharedPlacesTest {

  private static final String OFFICER = "shared-protection";
  private static final String WORKER = "shared-worker";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Cases cases;
  @Autowired private Flights flights;
  @Autowired private CaseSplits splits;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private final Map<String, UUID> there = new HashMap<>();
  private Deliveries deliveries;
  private PaperCases paper;
  private LocalDate today;
  private String serial = "";

  @BeforeEach
  void begin() {
    TestAccounts.opened(beans, OFFICER, Role.PROTECTION);
    TestAccounts.opened(beans, WORKER, Role.CASE_WORKER);
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
    serial = Long.toString(System.nanoTime());
  }

  @Test
  void asksWhatBothSidesStillHaveTogetherAndTakesBackWhatWasDecided() {
    var family = paper.referred(3);
    together(family);
    assertThat(refused(family, 2, Map.of())).containsExactly("RS-063", "RS-063", "RS-063");
    assertThat(refused(family, 2, all(new Decision(Side.NEITHER, " "))))
        .containsExactly("RS-064", "RS-064", "RS-064");
    assertThat(paper.file(family).members()).hasSize(3);
    var decisions = new HashMap<>(all(new Decision(Side.LEAVING, "")));
    decisions.put(code("course"), new Decision(Side.NEITHER, "Different rooms"));
    decisions.put(code("transit-centre"), new Decision(Side.STAYING, ""));

    splits.split(sealed(family, 2, decisions)).orThrow();

    assertThat(standing("ride")).containsExactly(true, true, false);
    assertThat(standing("enrolment")).containsExactly(true, true, true);
    assertThat(standing("stay")).containsExactly(true, false, true);
    assertThat(newest("sealed-split").values().text("shared"))
        .contains("Different rooms, LEAVING, STAYING");
  }

  @Test
  void whoHasASeatBesideTheOthersGivesItBackAndGoesOnApart() {
    var family = paper.referred(2);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    var flight = flight();
    flights.book(flight, Set.of(family.id())).orThrow();
    var code = "flight." + flight.value();
    assertThat(refused(family, 1, Map.of())).containsExactly("RS-063");
    assertThat(refused(family, 1, Map.of(code, new Decision(Side.STAYING, ""))))
        .containsExactly("RS-065");

    var leaving = Map.of(code, new Decision(Side.LEAVING, ""));
    var fresh = splits.split(sealed(family, 1, leaving)).orThrow();

    assertThat(flights.standing(family.id()).orElseThrow().passengers()).hasSize(1);
    assertThat(flights.standing(fresh)).isEmpty();
    assertThat(flights.find(flight).orElseThrow().seatsTaken()).isEqualTo(1);
    assertThat(cases.find(fresh).orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(paper.file(family).stage()).isEqualTo(Stage.BOOKED);
  }

  @Test
  void theFormOfTheSplitListsThemToTheProtectionOfficer() throws Exception {
    var family = paper.referred(3);
    together(family);
    var asked = splitting(family, 2);
    var page = sent(asked, OFFICER);
    assertThat(page.getStatus()).isEqualTo(422);
    var fields = List.of("course", "vehicle", "transit-centre").stream().map(this::code).toList();
    for (var field : fields) {
      assertThat(page.getContentAsString())
          .contains("name=\"split-apart-" + field + "\"", "name=\"split-why-" + field + "\"");
      asked.param("split-apart-" + field, "leaving");
    }

    assertThat(sent(asked, OFFICER).getStatus()).isEqualTo(303);

    assertThat(standing("ride")).containsExactly(true, true, false);
    assertThat(newest("sealed-split").values().text("shared").orElseThrow())
        .contains("given back by the new case");
    assertThat(opened("/cases/" + family.id().value(), WORKER)).doesNotContain("id=\"shared\"");
  }

  @Test
  void whatTwoSealedCasesGetTogetherLaterIsShownAndDecided() throws Exception {
    var family = paper.referred(3);
    var fresh = splits.split(sealed(family, 2, Map.of())).orThrow();
    var address = "/cases/" + fresh.value();
    assertThat(opened(address, OFFICER)).doesNotContain("id=\"shared\"");
    together(family, OFFICER);
    var record = newest("sealed-split").id().toString();
    assertThat(opened(address, OFFICER)).contains("id=\"shared\"", code("course"));
    assertThat(opened(address, WORKER)).doesNotContain("id=\"shared\"");

    var request =
        post(address + "/shared")
            .param("shared-record", record)
            .param("shared-apart-" + code("course"), "leaving");
    assertThat(sent(request, WORKER).getStatus()).isEqualTo(403);
    assertThat(sent(request, OFFICER).getStatus()).isEqualTo(303);

    assertThat(standing("enrolment")).containsExactly(true, true, false);
    assertThat(opened(address, OFFICER)).doesNotContain("id=\"shared\"");
  }

  @Test
  void aVoidedSplitIsShownAsVoidedAndToFewOnceTheCasesAreSealed() throws Exception {
    var family = paper.referred(2);
    var fresh =
        splits
            .split(
                new Split(
                    family.id(),
                    Set.of(family.member(1)),
                    "NOR",
                    "UNHCR",
                    today,
                    "Married",
                    false,
                    Parting.NONE))
            .orThrow();
    var split = newest("split");
    var number = cases.find(fresh).orElseThrow().number();
    var address = "/cases/" + family.id().value();
    assertThat(opened(address, WORKER)).contains(number).doesNotContain("voided");

    deliveries.withdraw("split", split.key().value());

    assertThat(opened(address, WORKER)).contains(number, "voided");
    sealAlready(family, number);
    assertThat(opened(address, WORKER)).doesNotContain(number);
    assertThat(opened(address, OFFICER)).contains(number, "voided");
    assertThat(opened("/records/split/" + split.id(), WORKER)).isEmpty();
    assertThat(opened("/records/split/" + split.id(), OFFICER)).isNotEmpty();
    assertThat(opened("/records/split?voided=too", WORKER)).doesNotContain(split.id().toString());
  }

  private void sealAlready(Paper family, String number) {
    deliveries.bring(
        "sealed-split",
        serial,
        Map.of(
            "case_number",
            paper.file(family).number(),
            "new_case_number",
            number,
            "authorised_by",
            "UNHCR",
            "decided_on",
            today.toString(),
            "reason",
            "Protection"));
  }

  private MockHttpServletRequestBuilder splitting(Paper family, int member) {
    return post("/cases/" + family.id().value() + "/split")
        .param("split-persons", family.member(member).value().toString())
        .param("split-destination", "NOR")
        .param("split-authorised_by", "UNHCR")
        .param("split-decided_on", today.toString())
        .param("split-reason", "Protection")
        .param("split-sealed", "yes");
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return server.perform(request.with(csrf()).with(user(account))).andReturn().getResponse();
  }

  private String opened(String address, String account) throws Exception {
    var answer = server.perform(get(address).with(user(account))).andReturn().getResponse();
    return answer.getStatus() == 200 ? answer.getContentAsString() : "";
  }

  private List<String> refused(Paper family, int member, Map<String, Decision> decisions) {
    return switch (splits.split(sealed(family, member, decisions))) {
      case Outcome.Refused<CaseId>(var refusals) -> refusals.stream().map(Refusal::code).toList();
      case Outcome.Done<CaseId> _ -> List.of();
    };
  }

  private Split sealed(Paper family, int member, Map<String, Decision> decisions) {
    return new Split(
        family.id(),
        Set.of(family.member(member)),
        "NOR",
        "UNHCR",
        today,
        "Protection",
        true,
        new Parting(
            decisions,
            "Place given back",
            decided ->
                String.join(
                    ", ",
                    decided.stream()
                        .map(one ->
                            one.decision().why().isEmpty()
                                ? one.decision().side().name()
                                : one.decision().why())
                        .sorted()
                        .toList())));
  }

  private Map<String, Decision> all(Decision decision) {
    var decisions = new HashMap<String, Decision>();
    for (var kind : List.of("course", "vehicle", "transit-centre")) {
      decisions.put(code(kind), decision);
    }
    return decisions;
  }

  private String code(String kind) {
    return kind + "." + there.get(kind);
  }

  /** All on one course, on one vehicle, and two of them at one centre on one night. */
  private void together(Paper family) {
    bring("course", course());
    bring("vehicle", vehicle());
    bring("transit-centre", Map.of("place", "RW57-GASHORA", "beds", "9"));
    for (int member = 0; member < 3; member++) {
      bring("enrolment", member, Map.of("course", serial, "person", family.person(member)));
      bring("ride", member, Map.of("vehicle", serial, "person", family.person(member)));
      bring("stay", member, stay(family, member));
    }
  }

  /** The same of the course alone, by somebody who may. */
  private void together(Paper family, String account) throws Exception {
    bring("course", course());
    for (int member = 0; member < 3; member++) {
      var request =
          post("/records/enrolment/new")
              .param("record_key", serial + "-" + member)
              .param("course", serial)
              .param("person", family.person(member));
      assertThat(sent(request, account).getStatus()).isEqualTo(303);
    }
    registers
        .list(new RecordKind("enrolment"), "course", Set.of(id("course")))
        .forEach(one ->
            there.put("enrolment" + one.key().value().substring(serial.length()), one.ref().id()));
  }

  private UUID id(String kind) {
    return java.util.Objects.requireNonNull(there.get(kind));
  }

  private void bring(String kind, Map<String, String> values) {
    there.put(kind, deliveries.bring(kind, serial, values).id());
  }

  private void bring(String kind, int member, Map<String, String> values) {
    var name = kind + "-" + member;
    there.put(name, deliveries.bring(kind, serial + "-" + member, values).id());
  }

  private List<Boolean> standing(String kind) {
    var register = registers.get(new RecordKind(kind));
    return List.of(0, 1, 2).stream()
        .map(member -> register.find(id(kind + "-" + member)).orElseThrow().isStanding())
        .toList();
  }

  private KeptRecord newest(String kind) {
    return registers.get(new RecordKind(kind)).list(RecordQuery.newest(1)).getFirst();
  }

  /** One sleeps there on the night before the others come. */
  private Map<String, String> stay(Paper family, int member) {
    return Map.of(
        "centre", serial,
        "person", family.person(member),
        "first_night", today.plusDays(member == 0 ? 0 : 2).toString(),
        "last_night", today.plusDays(member == 0 ? 1 : 4).toString());
  }

  private FlightId flight() {
    var key = "SH" + serial;
    var id = deliveries.bring("flight", key, Map.of("destination", "NOR", "seats_held", "9")).id();
    deliveries.bring(
        "flight-leg",
        key + "-1",
        Map.of(
            "flight", key,
            "position", "1",
            "airline", "Airline",
            "flight_number", "AA 1",
            "from_airport", "KGL",
            "to_airport", "OSL",
            "departs_at", today.plusDays(20) + "T08:00",
            "arrives_at", today.plusDays(20) + "T20:00"));
    return new FlightId(id);
  }

  private Map<String, String> course() {
    return Map.of(
        "destination", "NOR",
        "curriculum", "family",
        "starts_on", today.plusDays(3).toString(),
        "ends_on", today.plusDays(4).toString(),
        "place", "RW55-MAHAMA",
        "language", "Kinyarwanda",
        "child_minding", "no",
        "hours_a_day", "6",
        "places", "9");
  }

  private Map<String, String> vehicle() {
    return Map.of(
        "leaves_at", today.plusDays(1) + "T08:00",
        "from_place", "RW55-MAHAMA",
        "to_place", "RW13-KGL",
        "vehicle", "Bus",
        "seats", "30");
  }
}
