package org.inzira.boarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.annex.ReadWorkbook;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of boarding, as a browser and a phone call them. */
@InziraTest
class BoardingPagesTest {

  private static final String MOVEMENT = "boarding-movement";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Flights flights;
  @Autowired private Taps taps;
  @Autowired private JdbcClient database;

  private BoardingGround ground;
  private FlightId flight;
  private BoardingGround.Family family;

  @BeforeEach
  void putsAFamilyOnAManifest() throws Exception {
    TestAccounts.opened(beans, MOVEMENT, Role.MOVEMENT);
    TestAccounts.opened(beans, "boarding-worker", Role.CASE_WORKER);
    TestAccounts.opened(beans, "boarding-head", Role.HEAD_OF_MISSION);
    TestAccounts.opened(beans, "boarding-nurse", Role.HEALTH);
    ground = new BoardingGround(registers, transactions, flights);
    flight = ground.flight();
    family = ground.family(2);
    ground.book(flight, family);
    send(MOVEMENT, "/manifest/put", Map.of()).andExpect(status().isSeeOther());
  }

  @Test
  void showsTheManifestToThoseWhoMayAndPutsAllOnTheTrail() throws Exception {
    open("boarding-worker", "/manifest")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Mukamana Uwase0")))
        .andExpect(content().string(containsString("own seat")))
        .andExpect(content().string(not(containsString("/manifest/close"))));

    assertThat(seen("boarding-worker", family.persons().getLast())).isPositive();
    open("boarding-nurse", "/manifest").andExpect(status().isForbidden());
    open("boarding-head", "/manifest").andExpect(status().isForbidden());
    open("boarding-worker", "").andExpect(status().isForbidden());
    server
        .perform(get("/boarding/" + UUID.randomUUID() + "/manifest").with(user(MOVEMENT)))
        .andExpect(status().isNotFound());
  }

  @Test
  void closesPrintsAndWritesOneManifestFromOneContent() throws Exception {
    send(MOVEMENT, "/manifest/close", Map.of()).andExpect(status().isSeeOther());

    open(MOVEMENT, "/manifest?version=1")
        .andExpect(content().string(containsString("Version 1, closed")))
        .andExpect(content().string(containsString("SHA-256")));
    var pdf = body(open(MOVEMENT, "/manifest.pdf?version=1"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    var workbook = new ReadWorkbook(body(open(MOVEMENT, "/manifest.xlsx?version=1")));
    assertThat(workbook.parts().values())
        .anyMatch(part -> part.contains("Mukamana Uwase0"))
        .noneMatch(part -> part.contains("<f>"));
    open(MOVEMENT, "/manifest?version=7").andExpect(status().isNotFound());
    open(MOVEMENT, "/manifest.pdf?version=7").andExpect(status().isNotFound());
  }

  @Test
  void takesATapByFormAndByPhone() throws Exception {
    var person = family.persons().getFirst();
    open(MOVEMENT, "")
        .andExpect(content().string(containsString("Missing: 2")))
        .andExpect(content().string(containsString("/assets/boarding/boarding.js")));

    send(MOVEMENT, "/tap", tap(UUID.randomUUID(), person, "boarded"))
        .andExpect(status().isSeeOther());
    open(MOVEMENT, "").andExpect(content().string(containsString("1 of 2 on board, 1 missing")));

    var id = UUID.randomUUID();
    var phone = new java.util.HashMap<>(tap(id, family.persons().getLast(), "no_show"));
    phone.put("phone", "yes");
    phone.put("device_at", "2022-03-01T04:00:00Z");
    phone.put("device_sent_at", "2022-03-01T04:10:00Z");
    send(MOVEMENT, "/tap", phone).andExpect(status().isOk());
    phone.put("device_sent_at", "2022-03-01T04:20:00Z");
    send(MOVEMENT, "/tap", phone).andExpect(status().isOk());
    phone.put("presence", "boarded");
    send(MOVEMENT, "/tap", phone).andExpect(status().isConflict());
    phone.put("presence", "swims");
    send(MOVEMENT, "/tap", phone).andExpect(status().isBadRequest());
    phone.put("presence", "left_behind");
    phone.put("tap", UUID.randomUUID().toString());
    send(MOVEMENT, "/tap", phone).andExpect(status().isUnprocessableContent());
    phone.put("account", "somebody.else");
    send(MOVEMENT, "/tap", phone).andExpect(status().isForbidden());
    assertThat(taps.attendance(flight)).hasSize(2);
  }

  @Test
  void typesAPrintedListInWithItsTrueTime() throws Exception {
    var form = new java.util.HashMap<String, String>();
    form.put("list", UUID.randomUUID().toString());
    form.put("at", BoardingGround.left().minusHours(1).toString());
    form.put("state-" + family.persons().getFirst().value(), "boarded");
    form.put("state-all", "boarded");

    send(MOVEMENT, "/list", form).andExpect(status().isSeeOther());
    send(MOVEMENT, "/list", form).andExpect(status().isSeeOther());

    assertThat(taps.attendance(flight).values())
        .allMatch(Attendance::isOnBoard)
        .allMatch(one -> one.standing().size() == 1)
        .allMatch(one ->
            one.standing()
                .getFirst()
                .happenedAt()
                .equals(
                    BoardingGround.left().minusHours(1).atZone(BoardingGround.KIGALI).toInstant()));
    send(MOVEMENT, "/list", Map.of("at", "yesterday")).andExpect(status().isUnprocessableContent());
    send(MOVEMENT, "/list", Map.of("at", "2022-03-01T10:00"))
        .andExpect(status().isUnprocessableContent());
    open(MOVEMENT, "/list").andExpect(status().isOk());
  }

  @Test
  void confirmsTheUpliftAndTheArrivalsAndMakesTheirDocuments() throws Exception {
    open(MOVEMENT, "/depart").andExpect(content().string(containsString("Missing: 2")));
    send(MOVEMENT, "/depart", Map.of("uplift_at", BoardingGround.left().toString()))
        .andExpect(status().isUnprocessableContent());
    for (var person : family.persons()) {
      send(MOVEMENT, "/tap", tap(UUID.randomUUID(), person, "boarded"));
    }
    send(MOVEMENT, "/depart", Map.of("uplift_at", "soon"))
        .andExpect(status().isUnprocessableContent());
    send(MOVEMENT, "/depart", Map.of("uplift_at", BoardingGround.left().toString()))
        .andExpect(status().isSeeOther());
    open(MOVEMENT, "").andExpect(content().string(containsString("confirmed by " + MOVEMENT)));

    var form = new java.util.HashMap<String, String>();
    form.put("at", BoardingGround.left().minusHours(6).toString());
    form.put("state-all", "returned");
    send(MOVEMENT, "/arrivals", form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Why somebody was flown back")));
    form.put("state-all", "");
    form.put("state-" + family.persons().getFirst().value(), "arrived");
    send(MOVEMENT, "/arrivals", form).andExpect(status().isUnprocessableContent());
    form.put("confirmed_by", "resettlement agency");
    send(MOVEMENT, "/arrivals", form).andExpect(status().isSeeOther());
    open(MOVEMENT, "/arrivals").andExpect(content().string(containsString("Arrived ")));
    for (var document : new String[] {"notification", "arrival-notification", "escort-report"}) {
      open("boarding-worker", "/document/" + document)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("confidential")));
      open("boarding-worker", "/document/" + document + "/pdf")
          .andExpect(status().isOk())
          .andExpect(header().string("Content-Type", "application/pdf"));
    }
    open(MOVEMENT, "/document/secret").andExpect(status().isNotFound());
  }

  @Test
  void showsOverridesToThoseWhoDecideByNumberAlone() throws Exception {
    server
        .perform(get("/boarding/overrides?lang=en").with(user("boarding-head")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("Mukamana"))));
    send(
            MOVEMENT,
            "/override",
            Map.of("person", family.persons().getFirst().value().toString(), "reason", "Why"))
        .andExpect(status().isUnprocessableContent());
    server
        .perform(
            post("/boarding/overrides/" + UUID.randomUUID())
                .param("decision", "confirm")
                .with(csrf())
                .with(user("boarding-head")))
        .andExpect(status().isUnprocessableContent());
    server
        .perform(post("/boarding/overrides/" + UUID.randomUUID()).with(csrf()).with(user(MOVEMENT)))
        .andExpect(status().isForbidden());
  }

  @Test
  void listsTheFlightsOfTheseDays() throws Exception {
    server
        .perform(get("/boarding?lang=en").with(user(MOVEMENT)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/boarding/" + flight.value() + "/manifest")));
    server
        .perform(get("/boarding?lang=fr").with(user("boarding-worker")))
        .andExpect(content().string(containsString("Embarquement")));
  }

  private Map<String, String> tap(UUID id, PersonId person, String presence) {
    return Map.of(
        "tap",
        id.toString(),
        "account",
        MOVEMENT,
        "person",
        person.value().toString(),
        "seen",
        "0",
        "presence",
        presence,
        "reason",
        "");
  }

  private ResultActions open(String account, String path) throws Exception {
    var address = "/boarding/" + flight.value() + path;
    return server.perform(
        get(address + (path.contains("?") ? "&" : "?") + "lang=en").with(user(account)));
  }

  private ResultActions send(String account, String path, Map<String, String> form)
      throws Exception {
    var request = post("/boarding/" + flight.value() + path).with(csrf()).with(user(account));
    form.forEach(request::param);
    return server.perform(request);
  }

  private static byte[] body(ResultActions answer) throws Exception {
    return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
  }

  private long seen(String account, PersonId person) {
    return database
        .sql(
            """
            select count(*) from access.trail_person join access.trail using (trail_no)
            where person = :person and account = :account and what = 'boarding.manifest'
            """)
        .param("person", person.value())
        .param("account", account)
        .query(Long.class)
        .single();
  }
}
