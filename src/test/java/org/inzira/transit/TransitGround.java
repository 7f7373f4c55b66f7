package org.inzira.transit;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.KnownCases;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The application with cases on paper, and people of a test's own. */
@InziraTest
@Import(KnownCases.Kept.class)
abstract class TransitGround {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired KnownCases cases;
  @Autowired JdbcClient database;

  Deliveries deliveries;
  String key;

  @BeforeEach
  void openAccounts() {
    TestAccounts.opened(beans, "transit-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "transit-worker", Role.CASE_WORKER);
    TestAccounts.opened(beans, "transit-donor", Role.DONOR);
    deliveries = new Deliveries(registers, transactions);
    key = "T-" + System.nanoTime();
  }

  PersonId person(int at) {
    return person(at, "1980-04-05");
  }

  PersonId person(int at, String birth) {
    var values = new HashMap<>(Map.of("given_name", "Aline", "sex", "female"));
    if (!birth.isEmpty()) {
      values.put("birth_date", birth);
    }
    return new PersonId(deliveries.bring("person", key + "-" + at, values).id());
  }

  PersonId[] persons(int from, int count) {
    var persons = new ArrayList<PersonId>();
    for (int at = from; at < from + count; at++) {
      persons.add(person(at));
    }
    return persons.toArray(PersonId[]::new);
  }

  RecordRef centre(int beds) {
    return deliveries.bring(
        "transit-centre", key, Map.of("place", "RW57-GASHORA", "beds", Integer.toString(beds)));
  }

  Map<String, String> stay(int person, String first, String last) {
    return Map.of(
        "centre", key, "person", key + "-" + person, "first_night", first, "last_night", last);
  }

  RecordRef vehicle(String name, String from, String leavesAt, int seats) {
    return deliveries.bring(
        "vehicle",
        name,
        Map.of(
            "leaves_at",
            leavesAt,
            "from_place",
            from,
            "to_place",
            "RW13-KGL",
            "vehicle",
            "=1+1 Bus",
            "seats",
            Integer.toString(seats)));
  }

  ResultActions open(String account, String address) throws Exception {
    return server.perform(get(address).with(user(account)).param("lang", "en"));
  }

  ResultActions send(String address, Map<String, List<String>> form) throws Exception {
    var request = post(address).param("lang", "en");
    form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    return server.perform(request.with(user("transit-movement")).with(csrf()));
  }

  long seen(PersonId person) {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }
}
