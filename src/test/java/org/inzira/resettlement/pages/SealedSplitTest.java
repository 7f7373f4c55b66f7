package org.inzira.resettlement.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.Answer;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Deliveries;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases;
import org.inzira.resettlement.records.PaperCases.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Some go on apart. Once that is sealed, no page that anybody but two roles can open tells of both
 * cases, or of the old case and who left it.
 */
@InziraTest
class SealedSplitTest {

  private static final Set<Role> MAY_KNOW = Set.of(Role.PROTECTION, Role.HEAD_OF_MISSION);
  private static final String OFFICER = "seal-officer";

  private static final List<String> OF_MANY_CASES =
      List.of(
          "/caseload",
          "/caseload/cases",
          "/caseload/cases?destination=CAN",
          "/caseload/lapsing",
          "/caseload/mine",
          "/caseload/history",
          "/flights",
          "/flights/disruption",
          "/boarding",
          "/boarding/overrides",
          "/transit",
          "/orientation",
          "/people/merge",
          "/intake/template");

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Cases cases;
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
    TestAccounts.opened(beans, OFFICER, Role.CASE_WORKER, Role.PROTECTION);
    for (var role : Role.values()) {
      TestAccounts.opened(beans, "seal-" + role.code(), role);
    }
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
    serial = Long.toString(System.nanoTime());
  }

  /** A case of three, with all that an office records of single members. */
  private Paper family() {
    var family = paper.referred(1, Map.of("unhcr_case_number", "U" + serial));
    var persons = new ArrayList<>(family.members());
    for (int number = 1; number < 3; number++) {
      persons.add(paper.person("SP" + number + "-" + serial, "1990-02-02"));
      paper.belongs(family.key(), "SP" + number + "-" + serial, "sibling");
    }
    for (var person : List.of("SP1-" + serial, "SP2-" + serial)) {
      deliveries.bring(
          "person",
          person,
          Map.of(
              "given_name", "Quirine" + person,
              "sex", "female",
              "birth_date", "1990-02-02",
              "family", "FAM" + serial,
              "unhcr_number", "U" + serial));
    }
    var whole = new Paper(family.key(), family.id(), persons);
    paper.accept(whole);
    paper.prepare(whole, "SP2-" + serial);
    recordsOfOne(family);
    return whole;
  }

  /** What an office has recorded of the one who will be split off. */
  private void recordsOfOne(Paper family) {
    deliveries.bring(
        "case-hold",
        family.key() + "-hold",
        Map.of(
            "case", family.key(),
            "person", "SP2-" + serial,
            "reason", "protection",
            "held_on", today.toString(),
            "lifted_on", today.toString()));
    deliveries.bring(
        "case-step",
        family.key() + "-oriented",
        Map.of(
            "case",
            family.key(),
            "person",
            "SP2-" + serial,
            "step",
            "oriented",
            "happened_on",
            today.toString()));
  }

  private CaseId split(Paper family, PersonId person, boolean sealed) throws Exception {
    open("/cases/" + family.id().value(), "seal-case-worker");
    var request =
        post("/cases/" + family.id().value() + "/split")
            .param("split-persons", person.value().toString())
            .param("split-destination", sealed ? "CAN" : "NOR")
            .param("split-authorised_by", "UNHCR and the receiving state")
            .param("split-decided_on", today.toString())
            .param("split-reason", "Goes on apart")
            .with(csrf())
            .with(user(OFFICER));
    if (sealed) {
      request.param("split-sealed", "yes");
    }
    var address =
        Objects.requireNonNull(
            server
                .perform(request)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    return new CaseId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
  }

  @Test
  void letsSomeGoOnWithWhatIsTheirsAndShowsTheTieOnBoth() throws Exception {
    var family = family();

    var fresh = split(family, family.member(2), false);

    var apart = cases.find(fresh).orElseThrow();
    assertThat(apart.stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(apart.stageSince()).contains(today);
    assertThat(apart.consented()).isTrue();
    assertThat(apart.lacking()).isEmpty();
    assertThat(apart.journey()).isPresent();
    assertThat(paper.file(family).members()).hasSize(2);
    assertThat(open("/cases/" + family.id().value(), "seal-movement")).contains(apart.number());
    var text = open("/cases/" + fresh.value(), "seal-movement");
    assertThat(text).contains(paper.file(family).number());
    var address = "/cases/" + fresh.value();
    assertThat(tied(address, text, List.of(paper.file(family).number()), List.of(apart.number())))
        .as("what a sealed one must never show")
        .isNotEmpty();
  }

  @Test
  void asksForAnAuthorisationAndForSomebodyToStay() throws Exception {
    var family = family();
    var address = "/cases/" + family.id().value() + "/split";
    server
        .perform(
            post(address)
                .param("split-persons", family.member(2).value().toString())
                .param("split-destination", "NOR")
                .param("split-decided_on", today.toString())
                .with(csrf())
                .with(user(OFFICER)))
        .andExpect(status().isUnprocessableContent());
    server
        .perform(
            post(address)
                .param("split-persons", "")
                .param("split-destination", "NOR")
                .param("split-authorised_by", "UNHCR")
                .param("split-reason", "x")
                .param("split-decided_on", today.toString())
                .with(csrf())
                .with(user(OFFICER)))
        .andExpect(status().isUnprocessableContent());
    server
        .perform(
            post(address).param("split-sealed", "yes").with(csrf()).with(user("seal-case-worker")))
        .andExpect(status().isForbidden());
    assertThat(Stream.of(Role.values()).map(role -> trail("seal-" + role.code())))
        .anyMatch(text -> text.contains(address));
    assertThat(paper.file(family).members()).hasSize(3);
  }

  @Test
  void aSealedSplitIsFoundByTwoRolesOnly() throws Exception {
    var family = family();
    var fresh = split(family, family.member(2), true);
    var file = cases.find(fresh).orElseThrow();
    assertThat(file.stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(file.stageSince()).isEmpty();
    var old = namesOf(family);
    var apart = namesOf(fresh, family.member(2));

    int looked = 0;
    for (var role : Role.values()) {
      for (var address : addresses(family, fresh)) {
        var account = "seal-" + role.code();
        var text = open(address, account);
        looked += text.isEmpty() ? 0 : 1;
        if (!MAY_KNOW.contains(role)) {
          assertThat(tied(address, text, old, apart)).as("%s as %s", address, role).isEmpty();
        }
      }
    }

    assertThat(looked).isGreaterThan(60);
    assertThat(open("/cases/" + family.id().value(), "seal-protection")).contains(file.number());
    assertThat(open("/cases/" + fresh.value(), "seal-protection"))
        .contains(paper.file(family).number());
    assertThat(open("/records/sealed-split", "seal-head-of-mission")).contains(file.number());
    assertThat(open("/records/sealed-split", "seal-case-worker")).isEmpty();
    assertThat(sealedSplits())
        .isNotEmpty()
        .allSatisfy(address -> assertThat(open(address, "seal-protection")).isNotEmpty())
        .allSatisfy(address -> assertThat(open(address, "seal-case-worker")).isEmpty());
  }

  @Test
  void protectionOfficersPrepareAJourneyAsCaseWorkersDo() throws Exception {
    for (var address :
        List.of(
            "/clearances/journeys",
            "/clearances/rules",
            "/records/person",
            "/records/clearance",
            "/records/planned-journey",
            "/records/traveller",
            "/records/departure",
            "/records/arrival",
            "/records/person/new",
            "/records/clearance/new")) {
      assertThat(open(address, "seal-protection")).as(address).isNotEmpty();
    }
  }

  @Test
  void theTwoAreNeverBoundToOneFlightAndTheSentenceSaysNothing() throws Exception {
    var family = family();
    var fresh = split(family, family.member(2), true);
    var key = cases.find(fresh).orElseThrow().key().value();
    deliveries.bring(
        "case",
        key,
        Map.of("destination", "NOR", "asylum_country", "RWA", "pathway", "resettlement"));

    assertThat(
            deliveries.refused(
                "case-bond", "B-" + serial, Map.of("case", family.key(), "bound_with", key)))
        .containsExactly("RS-051");
    var between = paper.referred(1);
    deliveries.bring(
        "case-bond", "B1-" + serial, Map.of("case", family.key(), "bound_with", between.key()));
    assertThat(
            deliveries.refused(
                "case-bond", "B2-" + serial, Map.of("case", between.key(), "bound_with", key)))
        .containsExactly("RS-051");
  }

  @Test
  void theOldSheetDoesNotBringThemBackNorTellsWhereTheyAre() throws Exception {
    var family = family();
    split(family, family.member(2), true);

    var refusals =
        deliveries.refused(
            "case-member",
            family.key() + "/SP2-" + serial,
            Map.of(
                "case",
                family.key(),
                "person",
                "SP2-" + serial,
                "relationship",
                "sibling",
                "joined_on",
                today.toString()));

    assertThat(refusals).containsExactly("RS-030");
    assertThat(paper.file(family).members()).hasSize(2);
  }

  @Test
  void nobodyWithASeatIsSplitOff() throws Exception {
    var family = paper.referred(2);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    cases
        .told(
            new MovementNews.Booked(
                family.id(), Set.copyOf(family.members()), today, "M-9", today.plusDays(9), 1))
        .orThrow();
    server
        .perform(
            post("/cases/" + family.id().value() + "/split")
                .param("split-persons", family.member(1).value().toString())
                .param("split-destination", "NOR")
                .param("split-authorised_by", "UNHCR")
                .param("split-reason", "x")
                .param("split-decided_on", today.toString())
                .with(csrf())
                .with(user(OFFICER)))
        .andExpect(status().isUnprocessableContent());
  }

  /** By what the old case could be known. */
  private List<String> namesOf(Paper family) {
    return List.of(
        family.id().value().toString(),
        family.key(),
        paper.file(family).number(),
        "U" + serial,
        "FAM" + serial,
        paper.file(family).journey().orElseThrow().toString());
  }

  /** By what the new case and who is in it could be known. */
  private List<String> namesOf(CaseId fresh, PersonId person) {
    var file = cases.find(fresh).orElseThrow();
    return List.of(
        fresh.value().toString(),
        file.number(),
        file.key().value(),
        person.value().toString(),
        "SP2-" + serial,
        file.journey().orElseThrow().toString());
  }

  /**
   * Parts of a text that name both. A page about one thing is looked at as a whole; of lists, and
   * of what a form suggests, each line.
   */
  private static List<String> tied(
      String address, String text, List<String> old, List<String> apart) {
    var list =
        address.matches(
            "/records(/[a-z-]+)?(\\?.*)?|/trail.*|/clearances/journeys|/api.*|/figures.*|/people.*|/review.*|/(caseload|flights|boarding|transit|orientation).*");
    return Stream.of(text.split(list ? "<tr>|<li>|<option|<row|\\{" : "<option", -1))
        .filter(part -> old.stream().anyMatch(part::contains))
        .filter(part -> apart.stream().anyMatch(part::contains))
        .toList();
  }

  /** Every list, every record about one of them, their pages and what is on the trail. */
  private List<String> addresses(Paper family, CaseId fresh) {
    var person = family.member(2).value();
    var concerned = Set.<Object>of(family.id().value(), fresh.value(), person);
    var addresses = new ArrayList<String>();
    addresses.add("/cases/" + family.id().value());
    addresses.add("/cases/" + fresh.value());
    addresses.add("/trail");
    addresses.add("/trail/person/" + person);
    addresses.add("/clearances/journeys");
    cases
        .find(fresh)
        .flatMap(one -> one.journey())
        .ifPresent(journey -> addresses.add("/clearances/journey/" + journey));
    addresses.add("/clearances/journey/" + paper.file(family).journey().orElseThrow());
    addresses.add("/records");
    addresses.addAll(OF_MANY_CASES);
    var year = today.getYear();
    addresses.add("/api/figures/" + year);
    addresses.add("/review/" + year + ".xlsx");
    for (var figure : List.of("people-resettled", "people-arrived", "people-oriented")) {
      addresses.add("/api/figures/" + year + "/" + figure + "/entries");
      addresses.add("/figures/" + year + "/" + figure + "/entries");
    }
    addresses.add("/cases/" + family.id().value() + "/summary.pdf");
    addresses.add("/cases/" + fresh.value() + "/summary.pdf");
    addresses.addAll(onOneSheet(family));
    addresses.add("/records/person?text=FAM" + serial);
    addresses.add("/records/person?text=U" + serial);
    addresses.addAll(ofRecords(concerned));
    return addresses;
  }

  /** Every list of records, and the records about one of them. */
  private List<String> ofRecords(Set<Object> concerned) {
    var addresses = new ArrayList<String>();
    for (var register : registers.list()) {
      var list = "/records/" + register.kind().code();
      addresses.add(list);
      addresses.add(list + "?voided=too");
      everything(register).stream()
          .filter(record ->
              concerned.contains(record.id())
                  || record.values().values().values().stream().anyMatch(concerned::contains))
          .forEach(record -> {
            addresses.add(list + "/" + record.id());
            addresses.add(list + "/" + record.id() + "/edit");
          });
    }
    return addresses;
  }

  /** A course and a vehicle of one of those who stayed, as pages and as what is printed. */
  private List<String> onOneSheet(Paper family) {
    var person = "SP1-" + serial;
    var course =
        deliveries.bring(
            "course",
            serial,
            Map.of(
                "destination", "NOR",
                "curriculum", "family",
                "starts_on", today.toString(),
                "ends_on", today.toString(),
                "place", "RW55-MAHAMA",
                "language", "Kinyarwanda",
                "child_minding", "no",
                "hours_a_day", "6",
                "places", "9"));
    deliveries.bring("enrolment", serial, Map.of("course", serial, "person", person));
    var vehicle =
        deliveries.bring(
            "vehicle",
            serial,
            Map.of(
                "leaves_at", today + "T08:00",
                "from_place", "RW55-MAHAMA",
                "to_place", "RW13-KGL",
                "vehicle", "Bus",
                "seats", "30"));
    deliveries.bring("ride", serial, Map.of("vehicle", serial, "person", person));
    var address = "/transit/vehicles/" + vehicle.id();
    return List.of(
        "/orientation/" + course.id() + "?offer=true",
        address,
        address + "/manifest.pdf",
        address + "/manifest.xlsx",
        "/transit/bags/" + family.id().value());
  }

  private static List<KeptRecord> everything(Register register) {
    return register.list(
        new RecordQuery(
            Map.of(),
            Optional.empty(),
            true,
            "",
            RecordQuery.Sort.SAVED,
            Optional.empty(),
            RecordQuery.LIMIT_MAX));
  }

  private List<String> sealedSplits() {
    return everything(registers.find(new RecordKind("sealed-split")).orElseThrow()).stream()
        .map(record -> "/records/sealed-split/" + record.id())
        .toList();
  }

  private String trail(String account) {
    try {
      return open("/trail", account);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The page, or nothing where it is not for this account. */
  private String open(String address, String account) throws Exception {
    var response =
        server
            .perform(get(address).param("lang", "en").with(user(account)))
            .andReturn()
            .getResponse();
    return response.getStatus() == 200
        ? Answer.of(account, address, 200, response.getContentAsByteArray()).text()
        : "";
  }
}
