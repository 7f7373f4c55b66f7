package org.inzira.health.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.junit.jupiter.api.Test;

/** The day at the clinic on its pages, from the appointment to the way home, and on paper. */
class ClinicPagesTest extends ClinicGround {

  private static final String NURSE = "clinic-nurse";

  @Test
  void checksInWhoIsExpectedAndFollowsThemThroughTheStations() throws Exception {
    openToday();
    var person = person(1);
    send(NURSE, day() + "/appointments", booking(number(person))).andExpect(redirectedUrl(day()));
    open(NURSE, day())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Aline")))
        .andExpect(content().string(containsString("morning: 2 of 3 places free")))
        .andExpect(content().string(containsString(door(person))));
    assertThat(seen(person)).isPositive();
    open(NURSE, door(person))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("expected today")))
        .andExpect(content().string(not(containsString("name=\"guardian\""))));

    send(NURSE, door(person), with(KNOWN, "station", "registration"))
        .andExpect(status().isSeeOther());
    send(NURSE, door(person), with(KNOWN, "station", "registration"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("checked in here on this day already")));
    open(NURSE, station("x_ray"))
        .andExpect(content().string(containsString("This station is switched off here")));
    open(NURSE, station("registration"))
        .andExpect(content().string(not(containsString("switched off"))));
    send(NURSE, station("registration") + "/next", Map.of())
        .andExpect(redirectedUrl(station("registration")));
    open(NURSE, station("registration"))
        .andExpect(content().string(containsString("called by clinic-nurse")))
        .andExpect(content().string(containsString("/health/vaccination/" + person.value())));
    send(NURSE, turn("pass"), Map.of("next", "physician")).andExpect(status().isSeeOther());
    open(NURSE, visit())
        .andExpect(content().string(containsString("Station: Physician")))
        .andExpect(content().string(containsString("href=\"" + station("physician") + "\"")))
        .andExpect(content().string(containsString("refugee card")));
    open(NURSE, "/health/vaccination/" + person.value())
        .andExpect(content().string(containsString("href=\"" + visit() + "\"")));
    open("clinic-stranger", visit()).andExpect(status().isForbidden());
    open("clinic-stranger", day()).andExpect(status().isForbidden());
  }

  @Test
  void saysOnTheSamePageThatANumberIsNobodysAndWhichFieldIsEmpty() throws Exception {
    var person = person(1);
    send(NURSE, "/health/clinic/" + clinic.id() + "/check-in", Map.of("number", "RW-0000-1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("No person has this number or key")))
        .andExpect(content().string(containsString("value=\"RW-0000-1\"")))
        .andExpect(content().string(containsString("Stations")));
    send(NURSE, "/health/clinic/" + clinic.id() + "/check-in", Map.of("number", number(person)))
        .andExpect(redirectedUrl(door(person)));

    var unsaid = new HashMap<>(with(KNOWN, "station", "registration"));
    unsaid.remove("identity");
    send(NURSE, door(person), unsaid)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Photo and person: This must not be empty")));
  }

  @Test
  void refreshesTheListOfThoseWhoWaitAndPutsEachOnTheTrailOnce() throws Exception {
    arrives(1);
    var person = days.today(clinic).visits().getFirst().person();
    var page =
        open(NURSE, station("registration"))
            .andExpect(content().string(containsString("hx-get=\"" + station("registration"))))
            .andReturn();
    var session = (org.springframework.mock.web.MockHttpSession) page.getRequest().getSession();
    long seen = seen(person);

    for (int time = 0; time < 3; time++) {
      server
          .perform(
              org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                      station("registration") + "/waiting")
                  .session(session)
                  .param("lang", "en")
                  .with(
                      org.springframework.security.test.web.servlet.request
                          .SecurityMockMvcRequestPostProcessors.user(NURSE)))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Aline")))
          .andExpect(content().string(not(containsString("<html"))));
    }

    assertThat(seen(person)).isEqualTo(seen);
  }

  @Test
  void letsAPhysicianAloneSettleWhoSomebodyIs() throws Exception {
    var person = person(1);
    send(
            NURSE,
            door(person),
            with(with(KNOWN, "identity", "does_not_fit"), "station", "registration"))
        .andExpect(status().isSeeOther());
    var settled = Map.of("fits", "true", "why", "known from the camp", "station", "vitals");

    open(NURSE, station("physician"))
        .andExpect(content().string(containsString("the photo does not fit")))
        .andExpect(content().string(not(containsString("/settle"))));
    send(NURSE, visit() + "/settle", settled).andExpect(status().isForbidden());
    send("clinic-physician", visit() + "/settle", settled).andExpect(status().isSeeOther());

    open(NURSE, station("vitals")).andExpect(content().string(containsString("Aline")));
  }

  @Test
  void movesAndCancelsAnAppointmentFromItsPage() throws Exception {
    openToday();
    person(1);
    send(NURSE, day() + "/appointments", booking(key + "-1"));
    var id = days.today(clinic).expected().getFirst().id();
    var address = "/health/clinic/appointments/" + id;
    deliveries.bring(
        "clinic-day",
        key + "-L",
        Map.of(
            "clinic", key, "day", today.plusDays(1).toString(), "morning", "3", "afternoon", "1"));
    var form =
        Map.of(
            "version", "1",
            "day", today.plusDays(1).toString(),
            "slot", "morning",
            "reason", "transport");

    open(NURSE, address)
        .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    send(NURSE, address + "/move", with(form, "version", "7")).andExpect(status().isConflict());
    send(NURSE, address + "/move", with(form, "day", "2022-01-17"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This day has passed")));
    var past = "/health/clinic/" + clinic.id() + "/2022-01-17";
    send(NURSE, past + "/appointments", booking(key + "-1"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This day has passed")))
        .andExpect(content().string(not(containsString("name=\"numbers\""))));
    send(NURSE, address + "/move", form).andExpect(redirectedUrl(day()));
    send(NURSE, address + "/cancel", with(form, "version", "2"))
        .andExpect(status().isUnprocessableContent());
    open(NURSE, "/health/clinic/appointments/" + UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  @Test
  void typesAPaperSheetInOnceWithItsTrueTimes() throws Exception {
    person(1);
    person(2);
    var form = sheet();
    var address = "/health/clinic/" + clinic.id() + "/2022-01-17/later";

    send(NURSE, address, with(form, "2-left", "08:00"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("lies before the person came")))
        .andExpect(content().string(containsString("value=\"08:05\"")));
    send(NURSE, address, form).andExpect(status().isSeeOther());
    send(NURSE, address, form).andExpect(status().isSeeOther());
    send(NURSE, address, with(form, "sheet", UUID.randomUUID().toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("checked in here on this day already")));

    var day = days.of(clinic, java.time.LocalDate.of(2022, 1, 17));
    assertThat(day.summary()).isEqualTo(new ClinicDay.Summary(0, 2, 0, 0, 1, 0, 1, 0, 0));
    assertThat(day.visits()).allMatch(Visit::enteredLater);
    assertThat(day.turns())
        .extracting(turn -> turn.waitedMinutes(days.now()))
        .containsExactly(15L, 50L);
    open(NURSE, "/health/clinic/" + clinic.id() + "/2022-01-17")
        .andExpect(content().string(containsString("entered later")));
  }

  @Test
  void printsTheListAndTheSheetInBothLanguages() throws Exception {
    openToday();
    var person = person(1, Map.of("birth_date", today.minusYears(3).toString()));
    send(NURSE, day() + "/appointments", booking(key + "-1"));

    for (var paper : List.of("list", "sheet")) {
      for (var language : List.of("en", "fr")) {
        var pdf =
            open(NURSE, day() + "/" + paper + "?lang=" + language)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      }
    }
    assertThat(seen(person)).isGreaterThanOrEqualTo(4);
    open(NURSE, "/health/clinic").andExpect(content().string(containsString(clinic.key())));
    open(NURSE, "/health/clinic/" + UUID.randomUUID() + "/" + today)
        .andExpect(status().isNotFound());
  }

  /** A sheet of two: one who was seen at two stations, one whose photo does not fit. */
  private Map<String, String> sheet() {
    var form =
        new HashMap<>(
            Map.of(
                "sheet", UUID.randomUUID().toString(),
                "1-person", key + "-1",
                "1-came", "08:05",
                "1-document", "refugee_card",
                "1-identity", "fits",
                "1-registration", "08:20",
                "1-vitals", "09:10",
                "1-left", "09:15"));
    form.putAll(
        Map.of(
            "2-person",
            key + "-2",
            "2-came",
            "08:30",
            "2-document",
            "passport",
            "2-identity",
            "does_not_fit"));
    return form;
  }

  /** Open today, whichever day of the week it is. */
  private void openToday() {
    deliveries.bring(
        "clinic-day",
        key,
        Map.of("clinic", key, "day", today.toString(), "morning", "3", "afternoon", "1"));
  }

  private static Map<String, String> booking(String number) {
    return Map.of("numbers", number, "slot", "morning", "purpose", "assessment");
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    var changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  private String number(PersonId person) {
    return registers
        .get(People.KIND)
        .definition()
        .spokenNumbers(Set.of(person.value()))
        .getOrDefault(person.value(), "");
  }

  private String day() {
    return "/health/clinic/" + clinic.id() + "/" + today;
  }

  private String station(String code) {
    return "/health/clinic/" + clinic.id() + "/stations/" + code;
  }

  private String door(PersonId person) {
    return "/health/clinic/" + clinic.id() + "/check-in/" + person.value();
  }

  private String visit() {
    return "/health/clinic/visits/" + days.today(clinic).visits().getFirst().id();
  }

  private String turn(String verb) {
    var open = days.today(clinic).turns().stream().filter(Turn::isOpen).findFirst().orElseThrow();
    return "/health/clinic/turns/" + open.id() + "/" + verb;
  }
}
