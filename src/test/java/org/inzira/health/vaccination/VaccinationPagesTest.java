package org.inzira.health.vaccination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@InziraTest
class VaccinationPagesTest {

  private static final String LIST = "/health/vaccination";
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  /** A centre with vaccines that is not the first of all. */
  private static final String ELSEWHERE = "RW57-MHAC-GASHORA";

  private static final Pattern PERSON = Pattern.compile(LIST + "/([0-9a-f-]{36})\"");

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private People people;
  @Autowired private JdbcClient database;
  @Autowired private Schedule schedule;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private String key;
  private LocalDate today;

  @BeforeEach
  void opensAccounts() {
    TestAccounts.opened(beans, "vaccinator", Role.HEALTH);
    TestAccounts.opened(beans, "session-one", Role.HEALTH);
    TestAccounts.opened(beans, "session-two", Role.HEALTH);
    TestAccounts.opened(beans, "session-gone", Role.HEALTH);
    TestAccounts.opened(beans, "no-vaccinator", Role.CASE_WORKER);
    deliveries = new Deliveries(registers, transactions);
    key = "V-" + System.nanoTime();
    today = LocalDate.now(clock.withZone(zone));
  }

  @Test
  void showsHadDueAndInvalidDosesWithTheirRulesAndPutsThePersonOnTheTrail() throws Exception {
    var person = person(key, today.minusYears(30), "female");
    dose(key, "-1", "08", today.minusMonths(3));
    dose(key, "-2", "03", today.minusDays(50));
    dose(key, "-3", "03", today.minusDays(40));

    open("vaccinator", LIST + "/" + person)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Aline")))
        .andExpect(content().string(containsString("overdue")))
        .andExpect(content().string(containsString("too soon after the dose before it")))
        .andExpect(content().string(containsString("illustrative")))
        .andExpect(content().string(containsString("looked at on 23 Nov 2026")))
        .andExpect(content().string(containsString("/records/dose/new?person=" + key)));
    assertThat(seen(person)).isEqualTo(1);
    open("no-vaccinator", LIST + "/" + person).andExpect(status().isForbidden());
    open("vaccinator", LIST + "/" + UUID.randomUUID()).andExpect(status().isNotFound());
  }

  @Test
  void asksWomenOfPregnancyAndWithholdsTheLiveVaccineAlone() throws Exception {
    var woman = person(key, today.minusYears(30), "female");
    var man = person(key + "-M", today.minusYears(30), "male");

    open("vaccinator", LIST + "/" + woman)
        .andExpect(content().string(containsString("Ask of pregnancy before the live vaccine")));
    open("vaccinator", LIST + "/" + man)
        .andExpect(content().string(not(containsString("name=\"pregnant\""))));
    send(LIST + "/" + woman, Map.of("pregnant", "yes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("not in pregnancy")));
    send(LIST + "/" + man, Map.of("departs", today.plusDays(27).toString()))
        .andExpect(content().string(containsString("less than four weeks before departure")));
    send(LIST + "/" + man, Map.of("departs", today.plusDays(28).toString()))
        .andExpect(content().string(not(containsString("less than four weeks"))));
  }

  @Test
  void showsWhatWasAnsweredOfAPregnancyTodayAndPutsItIntoTheForm() throws Exception {
    var woman = person(key, today.minusYears(30), "female");
    deliveries.bring("examination", key + "-X", examination(key));
    var told = "Answered today, ";
    section(key, "history", today.minusDays(3), "pregnant: no");
    open("vaccinator", LIST + "/" + woman + "/give")
        .andExpect(content().string(containsString(": no. Ask again.")))
        .andExpect(content().string(not(containsString(told))));

    section(key, "radiology", today, "pregnant: yes\nprotection: deferred");

    open("vaccinator", LIST + "/" + woman + "/give")
        .andExpect(content().string(containsString(told)))
        .andExpect(content().string(containsString("value=\"yes\" selected")));
    open("vaccinator", LIST + "/" + woman)
        .andExpect(content().string(containsString(told)))
        .andExpect(content().string(containsString("not in pregnancy")));
    send(LIST + "/" + woman, Map.of("pregnant", "no"))
        .andExpect(content().string(not(containsString("not in pregnancy"))));
  }

  private Map<String, String> examination(String person) {
    return Map.of(
        "person", person,
        "centre", "RW13-MHAC",
        "purpose", "resettlement",
        "client_category", "refugee",
        "destination", "CAN",
        "opened_on", today.minusDays(5).toString());
  }

  private void section(String person, String section, LocalDate on, String answers) {
    deliveries.bring(
        "examination-section",
        person + "-" + section,
        Map.of(
            "examination",
            person + "-X",
            "section",
            section,
            "state",
            "draft",
            "done_on",
            on.toString(),
            "answers",
            answers));
  }

  @Test
  void refusesADepartureThatIsNoDayAndANumberThatIsNobodys() throws Exception {
    var person = person(key, today.minusYears(30), "male");

    for (var wrong : Set.of("soon", today.minusDays(1).toString())) {
      send(LIST + "/" + person, Map.of("departs", wrong))
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("no day from today on")));
    }
    send(LIST, Map.of("number", "Aline"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(not(containsString("Aline"))));
    var number = registers.get(People.KIND).definition().spokenNumbers(Set.of(person)).get(person);
    send(LIST, Map.of("number", " " + number))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl(LIST + "/" + person));
  }

  @Test
  void writesDownWhatWasGivenAndWhatWasNotInOneForm() throws Exception {
    var person = person(key, today.minusYears(30), "female");
    var lot = lot(key);
    var address = LIST + "/" + person;

    open("vaccinator", address + "/give?place=RW13-MHAC")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(key)));
    send(address + "/table", Map.of("place", "RW13-MHAC", "lot-03", lot.toString()))
        .andExpect(status().isSeeOther());
    var form = Map.of("place", "RW13-MHAC", "given", "03", "not-td", "refused");
    send(address + "/give", form)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("answer each question")))
        .andExpect(content().string(containsString("Say why the dose was not given")));
    var asked = new HashMap<>(form);
    asked.putAll(
        Map.of(
            "asked-severe_allergy",
            "no",
            "asked-immunosuppression",
            "no",
            "asked-pregnancy",
            "yes",
            "route-03",
            "subcutaneous",
            "site-03",
            "left_arm"));
    send(address + "/give", asked)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Something speaks against 03")));
    asked.put("reason", "Outbreak in the camp");
    send(address + "/give", asked).andExpect(status().isSeeOther());

    assertThat(given(person))
        .isEqualTo(key + " subcutaneous left_arm vaccinator true Outbreak in the camp");
    assertThat(left(lot)).isEqualTo(4);
    open("vaccinator", address).andExpect(content().string(containsString("pregnancy")));
  }

  @Test
  void givesNothingThatDoesNotStandOnTheTable() throws Exception {
    var address = LIST + "/" + person(key, today.minusYears(30), "female") + "/give";

    send(address, Map.of("given", "10", "place", "RW13-MHAC"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("does not stand on the table")));
    open("no-vaccinator", address).andExpect(status().isForbidden());
  }

  @Test
  void offersTheNextClientTheSameLotWithoutChoosingAgain() throws Exception {
    var lot = lotElsewhere();
    var first = LIST + "/" + person(key, today.minusYears(30), "male");
    var second = LIST + "/" + person(key + "-2", today.minusYears(30), "male");
    by("session-one", first + "/table", Map.of("place", ELSEWHERE, "lot-03", lot.toString()))
        .andExpect(redirectedUrl(first + "/give?place=" + ELSEWHERE));
    by("session-one", first + "/give", dose(ELSEWHERE)).andExpect(status().isSeeOther());

    open("session-one", second + "/give")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"given\" value=\"03\"")))
        .andExpect(content().string(containsString("Lot " + key)))
        .andExpect(content().string(containsString("name=\"place\" value=\"" + ELSEWHERE)));
    by("session-one", second + "/give", dose("")).andExpect(status().isSeeOther());

    assertThat(left(lot)).isEqualTo(3);
    open("session-two", second + "/give?place=" + ELSEWHERE)
        .andExpect(content().string(not(containsString("name=\"given\" value=\"03\""))));
  }

  @Test
  void asksAnewForALotThatMayNotBeGivenAnyMore() throws Exception {
    var address = LIST + "/" + person(key, today.minusYears(30), "male");
    var lot = lotElsewhere();
    var table = Map.of("place", ELSEWHERE, "lot-03", lot.toString());
    by("session-gone", address + "/table", table).andExpect(status().isSeeOther());

    lot(key, today.minusDays(1), Map.of());
    gone(address, "lot " + key + " has expired");
    lot(key, today.plusYears(1), recall());
    gone(address, "lot " + key + " was recalled");
    lot(key, today.plusYears(1), Map.of());
    temperature("-3.0");
    gone(address, "lot " + key + " is held back");
    temperature("4.0");
    open("session-gone", address + "/give")
        .andExpect(content().string(containsString("name=\"given\" value=\"03\"")))
        .andExpect(content().string(not(containsString("Choose another lot"))));
    moved(key + "-W", ELSEWHERE, Map.of("movement", "wasted", "doses", "5", "reason", "broken"));
    gone(address, "lot " + key + " is used up here");
  }

  private Map<String, String> recall() {
    return Map.of(
        "recalled_on", today.toString(), "recalled_by", "Maker", "recall_reason", "potency lost");
  }

  private void gone(String address, String why) throws Exception {
    open("session-gone", address + "/give")
        .andExpect(content().string(containsString("Choose another lot")))
        .andExpect(content().string(containsString(why)))
        .andExpect(content().string(not(containsString("name=\"given\" value=\"03\""))));
    by("session-gone", address + "/give", dose(ELSEWHERE))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("does not stand on the table")));
  }

  private void temperature(String celsius) {
    deliveries.bring(
        "temperature-reading",
        key,
        Map.of(
            "refrigerator",
            key,
            "taken_at",
            today + "T00:00",
            "celsius",
            celsius,
            "source",
            "thermometer"));
  }

  private static Map<String, String> dose(String place) {
    return Map.of(
        "place", place,
        "given", "03",
        "asked-severe_allergy", "no",
        "asked-immunosuppression", "no",
        "route-03", "subcutaneous",
        "site-03", "left_arm");
  }

  private ResultActions by(String account, String address, Map<String, String> form)
      throws Exception {
    var request = post(address).param("lang", "en");
    form.forEach(request::param);
    return server.perform(request.with(user(account)).with(csrf()));
  }

  @Test
  void copiesACardWithAllItsRowsOrNone() throws Exception {
    var person = person(key, today.minusYears(5), "male");
    var address = LIST + "/" + person + "/card";
    var rows =
        Map.of(
            "vaccine-1",
            "10",
            "on-1",
            today.minusYears(4).toString(),
            "lot-1",
            "X1",
            "vaccine-3",
            "03",
            "on-3",
            today.minusYears(6).toString());

    open("vaccinator", address).andExpect(status().isOk());
    send(address, Map.of()).andExpect(status().isUnprocessableContent());
    send(address, rows)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Row 2: The person was born after this dose")));
    assertThat(registers.list(HealthRecords.DOSE, "person", Set.of(person))).isEmpty();
    send(address, Deliveries.with(rows, "on-3", today.minusYears(2).toString()))
        .andExpect(status().isSeeOther());
    assertThat(registers.list(HealthRecords.DOSE, "person", Set.of(person)))
        .hasSize(2)
        .allSatisfy(dose -> assertThat(dose.values().text("given_how")).hasValue("documented"));
  }

  @Test
  void listsSomebodyWithoutABirthDateAndSaysSo() throws Exception {
    var person =
        deliveries.bring("person", key, Map.of("given_name", "Aline", "sex", "female")).id();
    assessed(key, "", today);

    open("vaccinator", LIST + "?among=assessed")
        .andExpect(content().string(containsString(person.toString())))
        .andExpect(content().string(containsString("No birth date is recorded")));
  }

  @Test
  void followsTheScheduleOfADestinationAndSaysWhereItIsFrom() throws Exception {
    var baby = person(key, today.minusMonths(10), "male");

    send(LIST + "/" + baby, Map.of("destination", "AUS"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("fact sheet 67a")))
        .andExpect(content().string(containsString("from 9 months to 54 years")));
    send(LIST + "/" + baby, Map.of("destination", "XXX"))
        .andExpect(content().string(not(containsString("from 9 months to 54 years"))));
  }

  private UUID lot(String number) {
    var lot = lot(number, today.plusYears(1), Map.of());
    moved(number, "RW13-MHAC", Map.of("movement", "received", "doses", "5"));
    return lot;
  }

  /** In a refrigerator of its own, so that no other test's temperatures hold it back. */
  private UUID lotElsewhere() {
    var lot = lot(key, today.plusYears(1), Map.of());
    deliveries.bring(
        "refrigerator",
        key,
        Map.of(
            "name",
            "Cold " + key,
            "place",
            ELSEWHERE,
            "keeps",
            "chilled",
            "in_use_from",
            today.minusDays(9).toString()));
    moved(key, ELSEWHERE, Map.of("movement", "received", "doses", "5", "refrigerator", key));
    return lot;
  }

  private UUID lot(String number, LocalDate expires, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.putAll(
        Map.of(
            "vaccine", "03", "lot", number, "expires_on", expires.toString(), "doses_a_vial", "5"));
    return deliveries.bring("vaccine-lot", number, values).id();
  }

  private void moved(String as, String place, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.putAll(Map.of("lot", key, "place", place, "moved_on", today.minusDays(1).toString()));
    deliveries.bring("stock-movement", as, values);
  }

  private long left(UUID lot) {
    return database
        .sql("select doses from health.stock_balance where lot = :lot")
        .param("lot", lot)
        .query(Long.class)
        .single();
  }

  private String given(UUID person) {
    return database
        .sql(
            """
            select concat_ws(' ', lot, route, body_site, given_by,
                             cast(contraindications_asked as text), decided_because)
            from health.dose where person = :person
            """)
        .param("person", person)
        .query(String.class)
        .single();
  }

  @Test
  void printsTheWorksheetInBothLanguages() throws Exception {
    var person = person(key, today.minusYears(30), "female");
    dose(key, "-1", "08", today.minusMonths(3));

    for (var language : Set.of("en", "fr")) {
      var pdf =
          server
              .perform(
                  post(LIST + "/" + person + "/worksheet")
                      .param("lang", language)
                      .param("departs", today.plusDays(20).toString())
                      .with(user("vaccinator"))
                      .with(csrf()))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
    assertThat(seen(person)).isEqualTo(2);
  }

  @Test
  void countsDosesOfARecordThatWasMergedIntoThisOne() throws Exception {
    var person = person(key, today.minusYears(30), "male");
    var twin = person(key + "-D", today.minusYears(30), "male");
    dose(key + "-D", "", "08", today.minusYears(1));
    people.merge(id(twin), id(person), "Same person");

    open("vaccinator", LIST + "/" + person)
        .andExpect(content().string(containsString("08 hepatitis B, child")))
        .andExpect(content().string(containsString("overdue")));
  }

  @Test
  void listsWhoeverIsDuePageByPageAndNobodyTwice() throws Exception {
    var due = new HashSet<String>();
    for (int at = 0; at < 45; at++) {
      due.add(person(key + "-" + at, today.minusYears(30), "male").toString());
      assessed(key + "-" + at, "", today.minusDays(at % 7));
    }
    assessed(key + "-3", "-again", today.minusDays(20));
    var old = person(key + "-old", today.minusYears(30), "male").toString();
    assessed(key + "-old", "", today.minusMonths(6).minusDays(1));

    var found = new HashSet<String>();
    for (var page : pages(LIST + "?among=assessed")) {
      PERSON
          .matcher(page)
          .results()
          .map(match -> match.group(1))
          .forEach(one -> assertThat(found.add(one)).as(one).isTrue());
    }

    assertThat(found).containsAll(due).doesNotContain(old);
    open("vaccinator", LIST + "?among=everybody").andExpect(status().isBadRequest());
  }

  /** All pages of a list, to the last. */
  private List<String> pages(String first) throws Exception {
    var pages = new ArrayList<String>();
    var address = first;
    while (!address.isEmpty()) {
      var page =
          open("vaccinator", address)
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      pages.add(page);
      var next = NEXT.matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    return pages;
  }

  @Test
  void listsThoseWithAPlannedJourneyAndWarnsOfTheirDeparture() throws Exception {
    var person = person(key, today.minusYears(30), "male");
    deliveries.bring(
        "planned-journey",
        key,
        Map.of(
            "destination", "USA",
            "departs_on", today.plusDays(10).toString(),
            "arrival_days_later", "1",
            "state", "planned"));
    deliveries.bring("traveller", key, Map.of("journey", key, "person", key));

    assertThat(pages(LIST))
        .filteredOn(page -> page.contains(person.toString()))
        .singleElement()
        .asString()
        .contains("less than four weeks before departure");
    assertThat(seen(person)).isEqualTo(1);
  }

  @Test
  void knowsNoCodeThatARecordOfADoseDoesNotKnow() {
    var field =
        registers.get(HealthRecords.DOSE).fields().stream()
            .filter(one -> one.name().equals("vaccine"))
            .findFirst()
            .orElseThrow();
    var known = ((FieldType.Code) field.type()).codes();

    assertThat(known).containsAll(schedule.liveInjected());
    assertThat(schedule.vaccines()).allSatisfy(one -> assertThat(known).containsAll(one.cvx()));
  }

  private UUID person(String as, LocalDate born, String sex) {
    var values = Map.of("given_name", "Aline", "sex", sex, "birth_date", born.toString());
    return deliveries.bring("person", as, values).id();
  }

  private void dose(String person, String suffix, String cvx, LocalDate on) {
    deliveries.bring(
        "dose",
        person + suffix,
        Map.of("person", person, "vaccine", cvx, "given_how", "given", "given_on", on.toString()));
  }

  private void assessed(String person, String suffix, LocalDate on) {
    deliveries.bring(
        "assessment",
        person + suffix,
        Map.of(
            "person", person,
            "centre", "RW13-MHAC",
            "client_category", "refugee",
            "purpose", "resettlement",
            "destination", "CAN",
            "outcome", "cleared",
            "completed_on", on.toString()));
  }

  private static PersonId id(UUID person) {
    return new PersonId(person);
  }

  private ResultActions open(String account, String address) throws Exception {
    return server.perform(get(URI.create(address)).with(user(account)).param("lang", "en"));
  }

  private ResultActions send(String address, Map<String, String> form) throws Exception {
    var request = post(address).param("lang", "en");
    form.forEach(request::param);
    return server.perform(request.with(user("vaccinator")).with(csrf()));
  }

  private long seen(UUID person) {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", person)
        .query(Long.class)
        .single();
  }
}
