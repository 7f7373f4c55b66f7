package org.inzira.orientation;

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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Entry;
import org.inzira.ledger.LedgerReader;
import org.inzira.people.People;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.KnownCases;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Courses from the invitation to what is counted of them; each test has a course of its own. */
@InziraTest
@Import(KnownCases.Kept.class)
class OrientationTest {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired LedgerReader ledger;
  @Autowired KnownCases cases;
  @Autowired JdbcClient database;

  private Deliveries deliveries;
  private String key;
  private RecordRef course;

  @BeforeEach
  void bringsACourseIn() {
    TestAccounts.opened(beans, "course-worker", Role.CASE_WORKER);
    TestAccounts.opened(beans, "course-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "course-donor", Role.DONOR);
    deliveries = new Deliveries(registers, transactions);
    key = "CO-" + System.nanoTime();
    course = deliveries.bring("course", key, course());
  }

  @Test
  void invitesAWholeCaseByItsNumberAndOnePersonByTheirs() throws Exception {
    var parent = person(1);
    var child = person(2);
    var single = person(3);
    cases.open("RW-C-" + key, "USA", Stage.ACCEPTED, parent, child);

    invite("RW-C-" + key + "\n" + number(single)).andExpect(status().isSeeOther());
    invite("RW-C-" + key).andExpect(status().isSeeOther());

    open("course-worker")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("3 of 4")))
        .andExpect(content().string(containsString(number(parent))))
        .andExpect(content().string(not(containsString(">" + key + "-1<"))))
        .andExpect(content().string(containsString("RW-C-" + key)))
        .andExpect(content().string(containsString("name=\"in\"")));
    open("course-movement")
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("name=\"in\""))));
    open("course-donor").andExpect(status().isForbidden());
    assertThat(seen(parent)).isPositive();
  }

  @Test
  void saysOfWhichLinesNobodyIsMeantAndInvitesNoneOfThem() throws Exception {
    cases.open("RW-C-" + key, "CAN", Stage.ACCEPTED, person(1));

    invite("RW-C-" + key + "\nAline Uwase")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Line 1: this case goes to another")))
        .andExpect(content().string(containsString("Line 2: no case or person")));
    invite("").andExpect(status().isUnprocessableContent());

    open("course-worker").andExpect(content().string(containsString("Nobody is invited yet")));
  }

  @Test
  void countsWhoWasThereOnceTheCourseIsClosedAndNeverWhoWasInvited() throws Exception {
    var all = List.of(enrol(1), enrol(2), enrol(3));
    close().andExpect(status().isUnprocessableContent());

    mark(List.of(), ticks(all.get(0), 5, 6, 7), Optional.empty());
    mark(List.of(), ticks(all.get(1), 5), Optional.empty());
    assertThat(entries()).isEmpty();
    close().andExpect(status().isSeeOther());

    assertThat(statuses())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(key + "-1", "completed", key + "-2", "attended", key + "-3", "invited"));
    assertThat(entries()).hasSize(2).allMatch(entry -> entry.quantity() == 1);
    open("course-worker")
        .andExpect(content().string(containsString("what is counted is what the sheet says")))
        .andExpect(content().string(not(containsString("Close it again"))));
  }

  @Test
  void restatesTheSameRecordsWhenACorrectedCourseIsClosedAgain() throws Exception {
    var first = enrol(1);
    var second = enrol(2);
    mark(List.of(), ticks(first, 5, 6, 7), Optional.empty());
    close().andExpect(status().isSeeOther());
    close().andExpect(status().isSeeOther());
    assertThat(entries()).hasSize(1);

    mark(ticks(first, 5, 6, 7), List.of(), Optional.empty());
    mark(List.of(), ticks(second, 7), Optional.empty());
    open("course-worker").andExpect(content().string(containsString("Close it again")));
    close().andExpect(status().isSeeOther());

    assertThat(statuses())
        .containsExactlyInAnyOrderEntriesOf(Map.of(key + "-1", "invited", key + "-2", "attended"));
    assertThat(entries().stream().mapToLong(Entry::quantity).sum()).isEqualTo(1);
    assertThat(entries()).hasSize(3);
  }

  @Test
  void takesOutOfTheCountWhoIsNoLongerInvited() throws Exception {
    var first = enrol(1);
    var second = enrol(2);
    mark(List.of(), ticks(first, 5), Optional.empty());
    mark(List.of(), ticks(second, 5), Optional.empty());
    close().andExpect(status().isSeeOther());
    assertThat(deliveries.refusedToWithdraw("enrolment", key + "-2")).containsExactly("RG-021");

    mark(ticks(second, 5), List.of(), Optional.empty());
    deliveries.withdraw("enrolment", key + "-2");
    close().andExpect(status().isSeeOther());

    assertThat(statuses()).containsOnlyKeys(key + "-1");
    assertThat(entries().stream().mapToLong(Entry::quantity).sum()).isEqualTo(1);
  }

  @Test
  void tellsTheCasesOfThoseWhoCompletedIt() throws Exception {
    var done = person(1);
    var partly = person(2);
    cases.open("RW-C-" + key, "USA", Stage.ACCEPTED, done, partly);
    invite("RW-C-" + key).andExpect(status().isSeeOther());
    var enrolments = enrolments();

    mark(List.of(), ticks(enrolment(enrolments, done), 5, 6, 7), Optional.empty());
    mark(List.of(), ticks(enrolment(enrolments, partly), 6), Optional.empty());
    close().andExpect(status().isSeeOther());

    assertThat(cases.oriented()).containsKey(done).doesNotContainKey(partly);
    assertThat(cases.oriented().get(done)).hasToString("2022-09-07");
  }

  @Test
  void joinsTheTicksOfTwoWhoFillTheSheetInAtOnce() throws Exception {
    var first = enrol(1);
    var second = enrol(2);

    mark(List.of(), ticks(first, 5), Optional.empty());
    mark(List.of(), ticks(second, 5), Optional.empty());
    mark(List.of(), List.of(), Optional.of("2022-09-06"));
    mark(List.of(), ticks(second, 5), Optional.empty());

    assertThat(attended()).isEqualTo(4);
  }

  @Test
  void refusesTicksOfOthersAndOfOtherDays() throws Exception {
    var other = UUID.randomUUID();
    var mine = enrol(1);

    assertThat(save(List.of(), List.of(other + "_2022-09-05")))
        .contains("Somebody on the sheet is no longer invited");
    assertThat(save(List.of(), List.of(mine + "_2022-09-08")))
        .contains("That is no day of this course");
    assertThat(attended()).isZero();
  }

  @Test
  void refusesCoursesThatCannotBe() {
    assertThat(refused("ends_on", "2022-09-04")).containsExactly("OR-001");
    assertThat(refused("ends_on", "2022-09-30")).containsExactly("OR-002");
    assertThat(refused("hours_required", "16")).containsExactly("OR-003");
    enrol(1);
    enrol(2);
    assertThat(deliveries.refused("course", key, Deliveries.with(course(), "places", "1")))
        .containsExactly("OR-004");
    assertThat(deliveries.refused("enrolment", key + "-9", enrolment(1))).containsExactly("OR-010");
  }

  @Test
  void givesTheLastPlaceToOneOfManyWhoInviteAtOnce() throws Exception {
    enrol(1);
    enrol(2);
    enrol(3);
    var tries = new ArrayList<Callable<List<String>>>();
    for (int at = 10; at < 26; at++) {
      int number = at;
      person(number);
      tries.add(() -> deliveries.refused("enrolment", key + "-" + number, enrolment(number)));
    }

    var ends = new ArrayList<List<String>>();
    try (var clerks = Executors.newFixedThreadPool(8)) {
      for (var end : clerks.invokeAll(tries)) {
        ends.add(end.get());
      }
    }

    assertThat(ends).filteredOn(List::isEmpty).hasSize(1);
    assertThat(ends)
        .filteredOn(end -> !end.isEmpty())
        .allSatisfy(end -> assertThat(end).containsExactly("OR-011"));
    assertThat(enrolments()).hasSize(4);
  }

  @Test
  void printsTheSheetToSignAndCertificatesOfThoseWhoCompletedIt() throws Exception {
    var done = enrol(1);
    enrol(2);
    papers("certificates?language=fr").andExpect(status().isUnprocessableContent());
    mark(List.of(), ticks(done, 5, 6, 7), Optional.empty());

    for (var paper : List.of("sign-in-sheet", "certificates?language=fr", "certificates/" + done)) {
      var pdf =
          papers(paper)
              .andExpect(status().isOk())
              .andExpect(content().contentType("application/pdf"))
              .andExpect(header().string("Content-Disposition", containsString("inline")))
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
    }
    papers("certificates/" + UUID.randomUUID()).andExpect(status().isUnprocessableContent());
  }

  @Test
  void listsCoursesAndAnswersForAbsentOnes() throws Exception {
    var tomorrow = java.time.LocalDate.now(java.time.Clock.systemUTC()).plusDays(3).toString();
    var coming = course();
    coming.put("starts_on", tomorrow);
    coming.put("ends_on", tomorrow);
    coming.put("hours_required", "5");
    deliveries.bring("course", key + "-coming", coming);

    server
        .perform(get("/orientation?lang=en").with(user("course-movement")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("To come and running")))
        .andExpect(content().string(containsString("/orientation/" + course.id())));
    server
        .perform(get("/orientation/" + UUID.randomUUID()).with(user("course-worker")))
        .andExpect(status().isNotFound());
    server
        .perform(
            post("/orientation/" + course.id() + "/closing")
                .with(user("course-movement"))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private Map<String, String> course() {
    return new HashMap<>(
        Map.of(
            "destination", "USA",
            "curriculum", "adult",
            "starts_on", "2022-09-05",
            "ends_on", "2022-09-07",
            "place", "RW55-MAHAMA",
            "language", "Kinyarwanda",
            "child_minding", "yes",
            "hours_a_day", "5",
            "hours_required", "15",
            "places", "4"));
  }

  private List<String> refused(String field, String value) {
    return deliveries.refused("course", key + "-wrong", Deliveries.with(course(), field, value));
  }

  private PersonId person(int at) {
    var ref =
        deliveries.bring("person", key + "-" + at, Map.of("given_name", "Aline", "sex", "female"));
    return new PersonId(ref.id());
  }

  private String number(PersonId person) {
    return registers
        .get(People.KIND)
        .definition()
        .spokenNumbers(java.util.Set.of(person.value()))
        .getOrDefault(person.value(), "");
  }

  private UUID enrol(int at) {
    person(at);
    return deliveries.bring("enrolment", key + "-" + at, enrolment(at)).id();
  }

  private Map<String, String> enrolment(int at) {
    return Map.of("course", key, "person", key + "-" + at);
  }

  private static List<String> ticks(UUID enrolment, int... days) {
    var ticks = new ArrayList<String>();
    for (int day : days) {
      ticks.add(enrolment + "_2022-09-0" + day);
    }
    return ticks;
  }

  private void mark(List<String> was, List<String> in, Optional<String> all) throws Exception {
    var request = post("/orientation/" + course.id() + "/attendance");
    was.forEach(tick -> request.param("was", tick));
    in.forEach(tick -> request.param("in", tick));
    all.ifPresent(day -> request.param("all", day));
    server
        .perform(request.with(user("course-worker")).with(csrf()))
        .andExpect(status().isSeeOther());
  }

  private String save(List<String> was, List<String> in) throws Exception {
    var request = post("/orientation/" + course.id() + "/attendance?lang=en");
    was.forEach(tick -> request.param("was", tick));
    in.forEach(tick -> request.param("in", tick));
    return server
        .perform(request.with(user("course-worker")).with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private ResultActions invite(String numbers) throws Exception {
    return server.perform(
        post("/orientation/" + course.id() + "/invitations?lang=en")
            .param("numbers", numbers)
            .with(user("course-worker"))
            .with(csrf()));
  }

  private ResultActions close() throws Exception {
    return server.perform(
        post("/orientation/" + course.id() + "/closing").with(user("course-worker")).with(csrf()));
  }

  private ResultActions open(String account) throws Exception {
    return server.perform(get("/orientation/" + course.id() + "?lang=en").with(user(account)));
  }

  private ResultActions papers(String paper) throws Exception {
    return server.perform(
        get("/orientation/" + course.id() + "/" + paper).with(user("course-worker")));
  }

  private Map<PersonId, UUID> enrolments() {
    var found = new HashMap<PersonId, UUID>();
    registers
        .list(EnrolmentDefinition.KIND, "course", java.util.Set.of(course.id()))
        .forEach(one -> found.put(Rosters.person(one.values()), one.ref().id()));
    return found;
  }

  private static UUID enrolment(Map<PersonId, UUID> all, PersonId person) {
    return java.util.Objects.requireNonNull(all.get(person));
  }

  private long attended() {
    return registers
        .list(
            CourseAttendanceDefinition.KIND,
            "enrolment",
            java.util.Set.copyOf(enrolments().values()))
        .size();
  }

  private List<RecordRef> attendances() {
    return database
        .sql(
            """
            select a.id from activities.attendance a join people.person p on p.id = a.person
            where p.record_key like :key || '%' order by p.record_key
            """)
        .param("key", key)
        .query((row, number) ->
            new RecordRef(new RecordKind("attendance"), row.getObject("id", UUID.class)))
        .list();
  }

  private List<Entry> entries() {
    return attendances().stream().flatMap(ref -> ledger.list(ref).stream()).toList();
  }

  private Map<String, String> statuses() {
    var statuses = new HashMap<String, String>();
    database
        .sql(
            """
            select p.record_key, a.status
            from activities.attendance a join people.person p on p.id = a.person
            where p.record_key like :key || '%' and a.voided_at is null
            """)
        .param("key", key)
        .query((row, number) -> statuses.put(row.getString("record_key"), row.getString("status")))
        .list();
    return statuses;
  }

  private long seen(PersonId person) {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }
}
