package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.boarding.Manifests;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.people.People;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases;
import org.inzira.resettlement.records.PaperCases.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of flights, as a browser calls them. */
@InziraTest
class FlightPagesTest {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired JdbcClient database;
  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired Flights flights;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired ZoneId zone;

  private Deliveries deliveries;
  @Autowired private Manifests manifests;

  private PaperCases paper;
  private LocalDate today;

  @BeforeEach
  void begin() {
    TestAccounts.opened(beans, "flights-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "flights-case-worker", Role.CASE_WORKER);
    TestAccounts.opened(beans, "flights-nurse", Role.HEALTH);
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
  }

  @Test
  void booksByFormAndShowsWhoIsOnBoardWithAllOnTheTrail() throws Exception {
    var number = flight(20, 6);
    var family = ready(2);

    call("/flights").andExpect(content().string(containsString(number)));
    call("/flights/" + id(number).value() + "/book")
        .andExpect(content().string(containsString(paper.file(family).number())));
    send(
            "/flights/" + id(number).value() + "/bookings",
            Map.of("case", family.id().value().toString()))
        .andExpect(status().isSeeOther());

    call("/flights/" + id(number).value())
        .andExpect(content().string(containsString("Amina")))
        .andExpect(content().string(containsString("6 seats held, 2 taken, 4 free.")))
        .andExpect(content().string(containsString("a revision is due")));
    assertThat(seen(family)).isEqualTo(2);
  }

  @Test
  void saysWhatIsAgainstABookingAndKeepsTheChoice() throws Exception {
    var number = flight(20, 1);
    var family = ready(2);

    send(
            "/flights/" + id(number).value() + "/bookings",
            Map.of("numbers", paper.file(family).number()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("2 seats are asked for and 1 are left")));
    send("/flights/" + id(number).value() + "/bookings", Map.of("numbers", "NONE-1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("There is no case NONE-1.")));
    send("/flights/" + id(number).value() + "/bookings", Map.of())
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void showsWhoWillNotFlyAndGivesTheirSeatsBack() throws Exception {
    var id = id(flight(20, 11));
    var family = ready(3);
    var booking = flights.book(id, Set.of(family.id())).orThrow().getFirst();
    var address = "/flights/" + id.value() + "/bookings/" + booking.id().value() + "/ended";
    send(address, Map.of()).andExpect(status().isSeeOther());
    assertThat(flights.find(id).orElseThrow().seatsTaken()).isEqualTo(3);
    deliveries.bring(
        "case-step",
        family.key() + "-died",
        Map.of(
            "case", family.key(),
            "person", family.person(2),
            "step", "deceased",
            "happened_on", today.toString()));
    call("/flights/" + id.value())
        .andExpect(content().string(containsString("One person has withdrawn or died")));
    assertThat(BookingGround.refused(manifests.put(id, family.id()))).contains("BO-014");

    send(address, Map.of()).andExpect(status().isSeeOther());

    assertThat(flights.find(id).orElseThrow().seatsTaken()).isEqualTo(2);
    assertThat(flights.standing(family.id()).orElseThrow().passengers()).hasSize(2);
  }

  @Test
  void givesSeatsBackForTheVersionThatWasSeen() throws Exception {
    var number = flight(20, 6);
    var booking = flights.book(id(number), Set.of(ready(2).id())).orThrow().getFirst();
    var address =
        "/flights/" + id(number).value() + "/bookings/" + booking.id().value() + "/cancel";

    send(address, Map.of("version", "9", "reason", "other")).andExpect(status().isConflict());
    send(address, Map.of("version", "1", "reason", "medical"))
        .andExpect(status().isUnprocessableContent());
    send(address, Map.of("version", "1", "reason", "other")).andExpect(status().isSeeOther());
    send(address, Map.of("version", "2", "reason", "other"))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void tellsByRevisedNoticesWhatChangedAndNeverMore() throws Exception {
    var number = flight(20, 9);
    var family = ready(2);
    var booking = flights.book(id(number), Set.of(family.id())).orThrow().getFirst();
    var notice = "/flights/" + id(number).value() + "/notice";
    call(notice).andExpect(content().string(containsString("No notice was made yet.")));
    send(notice, Map.of()).andExpect(status().isSeeOther());
    send(notice, Map.of()).andExpect(status().isUnprocessableContent());
    call(notice).andExpect(content().string(containsString("Revision 1, made")));

    flights.cancel(booking.id(), 1, org.inzira.resettlement.Reason.OTHER).orThrow();
    flights.book(id(number), Set.of(ready(1).id())).orThrow();
    call(notice).andExpect(content().string(containsString("a revision is due")));
    send(notice, Map.of()).andExpect(status().isSeeOther());

    call(notice)
        .andExpect(content().string(containsString("Revision 2, made")))
        .andExpect(content().string(containsString("No longer on this flight")))
        .andExpect(content().string(containsString(number(family, 0))))
        .andExpect(content().string(not(containsString("medical clearance"))));
    call(notice + "?revision=1")
        .andExpect(content().string(containsString(number(family, 1))))
        .andExpect(content().string(not(containsString("No longer on this flight"))));
    call(notice + "?revision=7").andExpect(status().isNotFound());
    var pdf = call(notice + ".pdf?revision=2").andExpect(status().isOk()).andReturn();
    assertThat(
            new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  private String number(Paper family, int member) {
    var id = family.member(member).value();
    var number = registers.spoken(People.KIND, Set.of(id)).getOrDefault(id, "");
    assertThat(number).isNotEqualTo(family.person(member));
    return number;
  }

  @Test
  void cancelsAFlightAndRebooksAllWhoFitInOnePass() throws Exception {
    var number = flight(20, 9);
    var next = flight(26, 3);
    var family = ready(3);
    var other = ready(4);
    flights.book(id(number), Set.of(family.id())).orThrow();
    flights.book(id(number), Set.of(other.id())).orThrow();
    var what = Map.of("what", "flight", "flight", id(number).value().toString());

    call("/flights/disruption?what=flight&flight=" + id(number).value())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("2 cases with 7 people.")))
        .andExpect(content().string(containsString(next)));
    assertThat(flights.find(id(number)).orElseThrow().seatsTaken()).isEqualTo(7);

    var confirmed = new java.util.HashMap<>(what);
    confirmed.put("reason", "flight_cancelled");
    confirmed.put("flight-of-" + family.id().value(), next);
    confirmed.put("flight-of-" + other.id().value(), next);
    send(
            "/flights/disruption",
            Deliveries.with(confirmed, "flight-of-" + other.id().value(), "M-0"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("No flight M-0 is offered here.")));
    send("/flights/disruption", confirmed)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("new seats")))
        .andExpect(content().string(containsString("are left on flight " + next)));

    assertThat(flights.find(id(number)).orElseThrow().state()).isEqualTo(Flight.State.CANCELLED);
    assertThat(flights.find(id(next)).orElseThrow().seatsTaken()).isIn(3);
    assertThat(flights.standing(other.id())).isEmpty();
    call("/flights/disruption?what=flight&flight=" + id(number).value())
        .andExpect(content().string(containsString("One case with 4 people.")));
  }

  @Test
  void offersOtherSeatsToThoseWhoAreInTransitAlready() throws Exception {
    var number = flight(20, 9);
    var next = flight(26, 9);
    var family = ready(4);
    flights.book(id(number), Set.of(family.id())).orThrow();
    var persons =
        paper.file(family).members().stream()
            .map(CaseFile.Member::person)
            .collect(Collectors.toSet());
    cases.told(new MovementNews.EnteredTransit(family.id(), persons, today)).orThrow();

    call("/flights/disruption?what=flight&flight=" + id(number).value())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("One case with 4 people.")))
        .andExpect(content().string(containsString(next)));
    flights.rebook(id(next), Set.of(family.id()), Reason.FLIGHT_CANCELLED).orThrow();
    assertThat(flights.standing(family.id()).orElseThrow().flight()).isEqualTo(id(next));
  }

  @Test
  void listsWhoHangsOnASuspendedDestinationOrAHeldCase() throws Exception {
    var number = flight(20, 9);
    var family = ready(3);
    flights.book(id(number), Set.of(family.id())).orThrow();
    paper.hold(family, 1);

    call("/flights/disruption?what=case&number=" + paper.file(family).number())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Held: no flight is offered")))
        .andExpect(content().string(not(containsString("medical reasons"))));
    call("/flights/disruption?what=destination&destination=NOR")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(paper.file(family).number())));
    for (var wrong :
        new String[] {
          "what=flight&flight=x",
          "what=case&number=NONE",
          "what=destination&destination=NOR&until=2001-01-01",
          "what=nothing"
        }) {
      call("/flights/disruption?" + wrong).andExpect(status().isUnprocessableContent());
    }
    send(
            "/flights/disruption",
            Map.of(
                "what",
                "case",
                "number",
                paper.file(family).number(),
                "reason",
                "other",
                "flight-of-" + family.id().value(),
                ""))
        .andExpect(status().isOk());
    assertThat(flights.standing(family.id())).isEmpty();
  }

  @Test
  void letsCaseWorkersReadAndOthersNotEvenThat() throws Exception {
    var number = flight(20, 9);
    for (var page :
        new String[] {
          "/flights", "/flights/" + id(number).value(), "/flights/" + id(number).value() + "/notice"
        }) {
      server.perform(get(page).with(user("flights-case-worker"))).andExpect(status().isOk());
      server.perform(get(page).with(user("flights-nurse"))).andExpect(status().isForbidden());
    }
    server
        .perform(get("/flights/" + id(number).value() + "/book").with(user("flights-case-worker")))
        .andExpect(status().isForbidden());
    call("/flights/" + java.util.UUID.randomUUID()).andExpect(status().isNotFound());
  }

  private long seen(Paper family) {
    return database
        .sql(
            "select count(distinct person) from access.trail_person where person in (:one, :other)")
        .param("one", family.member(0).value())
        .param("other", family.member(1).value())
        .query(Long.class)
        .single();
  }

  private String flight(int inDays, int seats) {
    var number = "M-" + System.nanoTime();
    var day = today.plusDays(inDays);
    deliveries.bring(
        "flight", number, Map.of("destination", "NOR", "seats_held", Integer.toString(seats)));
    deliveries.bring(
        "flight-leg",
        number + "-1",
        Map.of(
            "flight", number,
            "position", "1",
            "airline", "Air",
            "flight_number", "XX 1",
            "from_airport", "KGL",
            "to_airport", "OSL",
            "departs_at", day + "T20:00",
            "arrives_at", day.plusDays(1) + "T06:00"));
    return number;
  }

  private FlightId id(String number) {
    return new FlightId(
        database
            .sql("select id from flights.flight where record_key = :key")
            .param("key", number)
            .query((row, at) -> row.getObject("id", java.util.UUID.class))
            .single());
  }

  private Paper ready(int members) {
    var family = paper.referred(members);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    return family;
  }

  private ResultActions call(String address) throws Exception {
    var joined = address + (address.contains("?") ? "&" : "?") + "lang=en";
    return server.perform(get(joined).with(user("flights-movement")));
  }

  private ResultActions send(String address, Map<String, String> values) throws Exception {
    var request = post(address + "?lang=en").with(csrf()).with(user("flights-movement"));
    values.forEach(request::param);
    return server.perform(request);
  }
}
