package org.inzira.boarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.boarding.BoardingGround.today;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.boarding.BoardingGround.Family;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.print.Conformance;
import org.inzira.print.ReadAloud;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every paper that is printed for those on the way, once: for any reader and any archive. */
@InziraTest
class PapersTest {

  private static final String CLERK = "papers-clerk";
  private static final String START = "PT-" + System.nanoTime();

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Flights flights;

  private Deliveries deliveries;
  private BoardingGround ground;
  private UUID borrower = new UUID(0, 0);

  @BeforeEach
  void prepares() {
    deliveries = new Deliveries(registers, transactions);
    ground = new BoardingGround(registers, transactions, flights);
  }

  @Test
  void everyPaperIsReadableForAllAndCallsPeopleByTheirNumbers() throws Exception {
    TestAccounts.opened(beans, CLERK, Role.MOVEMENT, Role.CASE_WORKER);
    var family = ground.family(2);
    var walks = ground.keyOf(family.persons().getFirst());
    deliveries.bring(
        "medical-clearance",
        walks,
        Map.of(
            "person", walks, "until_day", today().plusDays(100).toString(), "wheelchair", "yes"));

    var papers = papers(family);

    var ids = family.persons().stream().map(PersonId::value).collect(Collectors.toSet());
    ids.add(borrower);
    var numbers = registers.spoken(People.KIND, ids);
    var keys = registers.keys(People.KIND, ids);
    for (var paper : papers.entrySet()) {
      var said = ReadAloud.text(paper.getValue());
      assertThat(Conformance.faults(paper.getValue())).as(paper.getKey()).isEmpty();
      assertThat(numbers.values()).as(paper.getKey()).anyMatch(said::contains);
      assertThat(keys.values()).as(paper.getKey()).noneMatch(said::contains);
    }
    assertThat(papers).hasSize(11);
  }

  private Map<String, byte[]> papers(Family family) throws Exception {
    var flight = ground.flight();
    ground.book(flight, family);
    var papers = new LinkedHashMap<String, byte[]>();
    papers.put("case summary", print("/cases/" + family.id().value() + "/summary.pdf"));
    papers.put("notice of the flight", notice(flight));
    onTheRoad(family, papers);
    onTheCourse(family, papers);
    papers.put("loan note", loanNote());
    onBoard(flight, family, papers);
    return papers;
  }

  /** Its second revision, from which somebody is gone. */
  private byte[] notice(FlightId flight) throws Exception {
    var address = "/flights/" + flight.value() + "/notice";
    var other = ground.family(1);
    ground.book(flight, other);
    send(address, Map.of());
    var booking = flights.standing(other.id()).orElseThrow();
    flights.cancel(booking.id(), 1, Reason.OTHER).orThrow();
    send(address, Map.of());
    return print(address + ".pdf?revision=2");
  }

  private void onBoard(FlightId flight, Family family, Map<String, byte[]> papers)
      throws Exception {
    var address = "/boarding/" + flight.value();
    send(address + "/manifest/put", Map.of());
    send(address + "/manifest/close", Map.of());
    papers.put("manifest", print(address + "/manifest.pdf?version=1"));
    for (var person : family.persons()) {
      send(
          address + "/tap",
          Map.of(
              "tap",
              UUID.randomUUID().toString(),
              "account",
              CLERK,
              "person",
              person.value().toString(),
              "seen",
              "0",
              "presence",
              "boarded",
              "reason",
              ""));
    }
    send(address + "/depart", Map.of("uplift_at", BoardingGround.left().toString()));
    send(
        address + "/arrivals",
        Map.of(
            "at",
            BoardingGround.left().minusHours(6).toString(),
            "confirmed_by",
            "resettlement agency",
            "state-" + family.persons().getFirst().value(),
            "arrived"));
    for (var document : List.of("notification", "arrival-notification", "escort-report")) {
      papers.put(document, print(address + "/document/" + document + "/pdf"));
    }
  }

  private void onTheRoad(Family family, Map<String, byte[]> papers) throws Exception {
    var centre =
        deliveries.bring("transit-centre", START, Map.of("place", "RW57-GASHORA", "beds", "9"));
    var vehicle =
        deliveries.bring(
            "vehicle",
            START,
            Map.of(
                "leaves_at", today() + "T08:00",
                "from_place", "RW55-MAHAMA",
                "to_place", "RW13-KGL",
                "vehicle", "Bus",
                "seats", "30"));
    for (var person : family.persons()) {
      var key = ground.keyOf(person);
      deliveries.bring("ride", key, Map.of("vehicle", START, "person", key));
      deliveries.bring(
          "stay",
          key,
          Map.of(
              "centre",
              START,
              "person",
              key,
              "first_night",
              today().toString(),
              "last_night",
              today().plusDays(1).toString()));
    }
    papers.put("bed list", print("/transit/" + centre.id() + "/" + today() + "/bed-list"));
    papers.put("vehicle", print("/transit/vehicles/" + vehicle.id() + "/manifest.pdf"));
  }

  private void onTheCourse(Family family, Map<String, byte[]> papers) throws Exception {
    var course =
        deliveries.bring(
            "course",
            START,
            Map.of(
                "destination", "CAN",
                "curriculum", "family",
                "starts_on", today().toString(),
                "ends_on", today().toString(),
                "place", "RW55-MAHAMA",
                "language", "Kinyarwanda",
                "child_minding", "no",
                "hours_a_day", "6",
                "places", "9"));
    for (var person : family.persons()) {
      var key = ground.keyOf(person);
      deliveries.bring("enrolment", key, Map.of("course", START, "person", key));
    }
    var address = "/orientation/" + course.id();
    send(address + "/attendance", Map.of("all", today().toString()));
    papers.put("sheet to sign", print(address + "/sign-in-sheet"));
    papers.put("certificates", print(address + "/certificates"));
  }

  /** Of somebody in a case of the destination that lends. */
  private byte[] loanNote() throws Exception {
    var id =
        deliveries.bring(
            "case",
            START,
            Map.of("destination", "USA", "asylum_country", "RWA", "pathway", "resettlement"));
    borrower =
        deliveries
            .bring(
                "person",
                START,
                Map.of("given_name", "Aline", "sex", "female", "birth_date", "1980-04-05"))
            .id();
    deliveries.bring(
        "case-member", START, Map.of("case", START, "person", START, "relationship", "principal"));
    return print("/transit/bags/" + id.id() + "/loan-notes/" + borrower);
  }

  private byte[] print(String address) throws Exception {
    var answer = server.perform(get(address).with(user(CLERK))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsByteArray();
  }

  private void send(String address, Map<String, String> form) throws Exception {
    var request = post(address).with(csrf()).with(user(CLERK));
    form.forEach(request::param);
    assertThat(server.perform(request).andReturn().getResponse().getStatus())
        .as(address)
        .isEqualTo(303);
  }
}
