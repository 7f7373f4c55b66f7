package org.inzira.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.records.PaperCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A course with the cases that the application keeps. */
@InziraTest
class CourseOfCasesTest {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired ZoneId zone;

  @Test
  void offersAnAcceptedCaseAndEndsItsLackOnceEveryoneHasCompletedIt() throws Exception {
    TestAccounts.opened(beans, "course-clerk", Role.CASE_WORKER);
    var today = LocalDate.now(clock.withZone(zone));
    var deliveries = new Deliveries(registers, transactions);
    var paper = new PaperCases(deliveries, cases, today);
    var family = paper.referred(2);
    var number = paper.file(family).number();
    paper.accept(family);
    var course = deliveries.bring("course", family.key(), course(today));
    var address = "/orientation/" + course.id();

    server
        .perform(get(address + "?lang=en&offer=true").with(user("course-clerk")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"" + number + "\"")));
    send(post(address + "/invitations").param("numbers", "", number));
    server
        .perform(get(address + "?lang=en&offer=true").with(user("course-clerk")))
        .andExpect(content().string(containsString("2 of 9")))
        .andExpect(content().string(not(containsString("value=\"" + number + "\""))));
    send(post(address + "/attendance").param("all", today.toString()));
    assertThat(paper.file(family).lacking()).contains(Preparation.ORIENTATION);
    send(post(address + "/closing"));
    send(post(address + "/closing"));

    assertThat(paper.file(family).lacking()).doesNotContain(Preparation.ORIENTATION);
  }

  private void send(MockHttpServletRequestBuilder request) throws Exception {
    server
        .perform(request.with(user("course-clerk")).with(csrf()))
        .andExpect(status().isSeeOther());
  }

  private static Map<String, String> course(LocalDate today) {
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
}
