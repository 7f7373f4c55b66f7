package org.inzira.health.clinic;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.clinic.CheckIn.Arrival;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The application with a clinic and people of a test's own. */
@InziraTest
abstract class ClinicGround {

  static final Map<String, String> KNOWN =
      Map.of("document", "refugee_card", "identity", "fits", "interpreter", "not_needed");

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @Autowired Clinics clinics;
  @Autowired ClinicDays days;
  @Autowired CheckIn checkIn;
  @Autowired Queue queue;
  @Autowired TurnRows turns;

  Deliveries deliveries;
  String key;
  Clinic clinic;
  LocalDate today;

  @BeforeEach
  void opensAClinic() {
    TestAccounts.opened(beans, "clinic-nurse", Role.HEALTH);
    TestAccounts.opened(beans, "clinic-physician", Role.HEALTH, Role.PHYSICIAN);
    TestAccounts.opened(beans, "clinic-stranger", Role.MOVEMENT);
    deliveries = new Deliveries(registers, transactions);
    key = "C-" + System.nanoTime();
    var ref = deliveries.bring("clinic", key, clinic(3, 2));
    clinic = clinics.find(ref.id()).orElseThrow();
    today = days.today();
  }

  static Map<String, String> clinic(int morning, int afternoon) {
    return new HashMap<>(
        Map.of(
            "place", "RW13-MHAC",
            "morning", Integer.toString(morning),
            "afternoon", Integer.toString(afternoon),
            "registration", "yes",
            "counselling", "no",
            "vitals", "yes",
            "physician", "yes",
            "x_ray", "no",
            "laboratory", "yes",
            "vaccination", "yes"));
  }

  PersonId person(int at) {
    return person(at, Map.of());
  }

  PersonId person(int at, Map<String, String> more) {
    var values =
        new HashMap<>(Map.of("given_name", "Aline", "sex", "female", "birth_date", "1980-04-05"));
    values.putAll(more);
    return new PersonId(deliveries.bring("person", key + "-" + at, values).id());
  }

  Map<String, String> appointment(int person, String day, String slot) {
    return new HashMap<>(
        Map.of(
            "person",
            key + "-" + person,
            "clinic",
            key,
            "day",
            day,
            "slot",
            slot,
            "purpose",
            "assessment",
            "state",
            "booked"));
  }

  /** A visit of somebody new, who waits for the first station. */
  UUID arrives(int at) {
    return checkIn
        .in(clinic, new Arrival(person(at), Optional.empty(), KNOWN), "registration")
        .orThrow();
  }

  Turn open(UUID visit) {
    return turns.of(visit).stream().filter(Turn::isOpen).findFirst().orElseThrow();
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  ResultActions open(String account, String address) throws Exception {
    return server.perform(get(address).with(user(account)).param("lang", "en"));
  }

  ResultActions send(String account, String address, Map<String, String> form) throws Exception {
    var request = post(address).param("lang", "en");
    form.forEach(request::param);
    return server.perform(request.with(user(account)).with(csrf()));
  }

  long seen(PersonId person) {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }
}
