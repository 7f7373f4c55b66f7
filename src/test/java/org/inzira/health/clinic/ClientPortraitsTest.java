package org.inzira.health.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.pictures.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

/** The photograph of a client, from the camera to the next check-in, and until it is erased. */
class ClientPortraitsTest extends ClinicGround {

  private static final String NURSE = "clinic-nurse";
  private static final String STRANGER = "clinic-stranger";
  private static final byte[] FACE = Files.jpeg(900, 1200);

  @Autowired private People people;

  @Test
  void showsThePhotographThatWasTakenBesideTheQuestionOfTheNextCheckIn() throws Exception {
    var person = person(1);
    open(NURSE, door(person))
        .andExpect(content().string(containsString("No photograph is kept")))
        .andExpect(content().string(not(containsString("<img"))));
    var visit = checkedIn(person, "fits");
    open(NURSE, visit)
        .andExpect(content().string(containsString("accept=\"image/*\" capture")))
        .andExpect(content().string(containsString("enctype=\"multipart/form-data\"")));

    keep(person, FACE, "client", visit).andExpect(redirectedUrl(visit));

    var picture = pictures(person).getFirst();
    for (var page : List.of(door(person), visit, page(person))) {
      open(NURSE, page)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("/health/portraits/" + picture)))
          .andExpect(content().string(containsString("by clinic-nurse, less than a month old")));
    }
    send(NURSE, station() + "/next", Map.of());
    open(NURSE, station())
        .andExpect(content().string(containsString("/health/portraits/" + picture + "/small")));
    open(NURSE, visit + "?lang=fr").andExpect(status().isOk());
  }

  @Test
  void servesItToHealthAloneKeptByNoBrowserAndEachLookIsOnTheTrail() throws Exception {
    var person = person(1);
    checkedIn(person, "fits");
    keep(person, FACE, "guardian", "");
    var address = "/health/portraits/" + pictures(person).getFirst();
    long seen = seen(person);

    for (var size : List.of("", "/small")) {
      open(NURSE, address + size)
          .andExpect(status().isOk())
          .andExpect(content().contentType("image/jpeg"))
          .andExpect(header().string("Cache-Control", "no-store"));
      open(STRANGER, address + size).andExpect(status().isForbidden());
    }
    assertThat(seen(person)).isEqualTo(seen + 2);
    open(STRANGER, page(person)).andExpect(status().isForbidden());
    open(NURSE, "/health/portraits/" + UUID.randomUUID()).andExpect(status().isNotFound());
  }

  @Test
  void takesOnlyAnHonestPictureWithConsentOfSomebodyWhoIsKnownToday() throws Exception {
    var person = person(1);
    refused(keep(person, FACE, "client", ""), "not checked in today");
    var visit = checkedIn(person, "does_not_fit");
    refused(keep(person, FACE, "client", ""), "not checked in today");
    open(NURSE, visit).andExpect(content().string(not(containsString("type=\"file\""))));
    send(
            "clinic-physician",
            visit + "/settle",
            Map.of("fits", "true", "why", "known", "station", "vitals"))
        .andExpect(status().isSeeOther());

    refused(keep(person, FACE, "", ""), "whose word it is");
    refused(keep(person, FACE, "nurse", ""), "whose word it is");
    refused(keep(person, new byte[0], "client", ""), "Choose one photograph");
    refused(
        keep(person, "GIF89a".getBytes(StandardCharsets.US_ASCII), "client", ""), "JPEG nor PNG");
    refused(keep(person, Files.joined(FACE, FACE), "client", ""), "follows the picture");
    assertThat(pictures(person)).isEmpty();
    keep(person, FACE, "client", "elsewhere").andExpect(redirectedUrl(page(person)));
    send(NURSE, page(new PersonId(UUID.randomUUID())) + "/decline", Map.of("who", "client"))
        .andExpect(status().isNotFound());
  }

  @Test
  void keepsAnOlderOneAsAVersionAndSaysWhenANewOneIsToBeAskedFor() throws Exception {
    var child = person(1, Map.of("birth_date", today.minusYears(3).toString()));
    var grown = person(2);
    for (var person : List.of(child, grown)) {
      plant(person, 13);
    }

    open(NURSE, door(child))
        .andExpect(content().string(containsString("13 months old")))
        .andExpect(content().string(containsString("ask for a new photograph")));
    open(NURSE, door(grown))
        .andExpect(content().string(containsString("13 months old")))
        .andExpect(content().string(not(containsString("ask for a new photograph"))));
    checkedIn(child);
    keep(child, FACE, "guardian", "");

    var newest = pictures(child);
    assertThat(newest).hasSize(2);
    open(NURSE, door(child))
        .andExpect(content().string(containsString(newest.getFirst() + "/small")))
        .andExpect(content().string(not(containsString("ask for a new photograph"))));
    open(NURSE, page(child))
        .andExpect(
            content().string(containsString("href=\"/health/portraits/" + newest.getLast())));
  }

  @Test
  void keepsThatSomebodyDeclinedUntilTheyAreSeenOtherwise() throws Exception {
    var person = person(1);
    refused(send(NURSE, page(person) + "/decline", Map.of("who", "client")), "not checked in");
    var visit = checkedIn(person, "fits");

    send(NURSE, page(person) + "/decline", Map.of("who", "client", "back", id(visit)))
        .andExpect(redirectedUrl(visit));

    open(NURSE, door(person))
        .andExpect(content().string(containsString("No photograph: declined on")))
        .andExpect(content().string(containsString("(the client)")));
    keep(person, FACE, "client", "");
    open(NURSE, door(person)).andExpect(content().string(not(containsString("declined on"))));
  }

  @Test
  void erasesForGoodWhatAClientDoesNotWantKeptAndSaysSo() throws Exception {
    var person = person(1);
    checkedIn(person, "fits");
    keep(person, FACE, "client", "");
    keep(person, Files.jpeg(40, 40), "client", "");
    var both = pictures(person);
    refused(send(NURSE, page(person) + "/erase", Map.of()), "Say why");
    refused(
        send(NURSE, page(person) + "/erase", Map.of("because", "whim", "reason", "x".repeat(301))),
        "at whose wish");

    var one = Map.of("which", both.getLast(), "because", "somebody_else", "reason", "The sister");
    send(NURSE, page(person) + "/erase", one).andExpect(redirectedUrl(page(person)));
    open(NURSE, "/health/portraits/" + both.getLast()).andExpect(status().isNotFound());
    open(NURSE, "/health/portraits/" + both.getFirst()).andExpect(status().isOk());
    refused(send(NURSE, page(person) + "/erase", one), "no photograph to erase");
    send(NURSE, page(person) + "/erase", Map.of("because", "client", "reason", "Asked for it"))
        .andExpect(status().isSeeOther());

    assertThat(bytes(person)).isZero();
    open(NURSE, page(person))
        .andExpect(content().string(containsString("it shows somebody else: The sister")))
        .andExpect(content().string(containsString("the client wishes it: Asked for it")));
    assertThatThrownBy(() -> database.sql("update health.portrait set taken_by = 'other'").update())
        .hasStackTraceContaining("nothing else of it changes");
  }

  @Test
  void followsAMergerAsLongAsItStandsAndGoesWithWhoIsErased() throws Exception {
    var kept = person(1);
    var duplicate = person(2);
    plant(duplicate, 1);
    open(NURSE, door(kept)).andExpect(content().string(containsString("No photograph is kept")));

    people.merge(duplicate, kept, "Same person").orThrow();
    open(NURSE, door(kept))
        .andExpect(content().string(containsString(pictures(duplicate).getFirst() + "/small")));
    people.unmerge(duplicate).orThrow();
    open(NURSE, door(kept)).andExpect(content().string(containsString("No photograph is kept")));

    var picture = pictures(duplicate).getFirst();
    people.erase(duplicate).orThrow();
    assertThat(bytes(duplicate)).isZero();
    open(NURSE, "/health/portraits/" + picture).andExpect(status().isNotFound());
    open(NURSE, page(duplicate)).andExpect(status().isNotFound());
  }

  private void refused(ResultActions answer, String why) throws Exception {
    answer
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(why)));
  }

  private ResultActions keep(PersonId person, byte[] file, String consent, String visit)
      throws Exception {
    return server.perform(
        multipart(page(person) + "/keep")
            .file(new MockMultipartFile("file", "Aline Uwase.jpg", "image/jpeg", file))
            .param("consent", consent)
            .param("back", id(visit))
            .param("lang", "en")
            .with(user(NURSE))
            .with(csrf()));
  }

  private static String id(String visit) {
    return visit.substring(visit.lastIndexOf('/') + 1);
  }

  /** One that was taken so many months ago. */
  private void plant(PersonId person, int months) throws Exception {
    checkedIn(person);
    keep(person, FACE, "client", "").andExpect(status().isSeeOther());
    var now = pictures(person).getFirst();
    var past = UUID.randomUUID().toString();
    database
        .sql(
            """
            with before as (
              insert into health.portrait
                (id, person, taken_at, taken_by, consent, large_hash, small_hash, small_width,
                 small_height)
              select cast(:past as uuid), person, taken_at - make_interval(months => :months),
                taken_by, consent, large_hash, small_hash, small_width, small_height
              from health.portrait where id = cast(:now as uuid)
              returning id)
            insert into health.portrait_picture (portrait, size, bytes)
            select before.id, size, bytes from before, health.portrait_picture
            where portrait = cast(:now as uuid)
            """)
        .param("past", past)
        .param("now", now)
        .param("months", months)
        .update();
    send(
            NURSE,
            page(person) + "/erase",
            Map.of("which", now, "because", "client", "reason", "Planted in the past instead"))
        .andExpect(status().isSeeOther());
    database
        .sql(
            "update health.visit set came_at = came_at - interval '40 days' where person = :person")
        .param("person", person.value())
        .update();
  }

  private void checkedIn(PersonId person) throws Exception {
    checkedIn(person, "fits");
  }

  private String checkedIn(PersonId person, String identity) throws Exception {
    var form = new HashMap<>(KNOWN);
    form.putAll(
        Map.of(
            "station", "registration",
            "identity", identity,
            "guardian", "Mother",
            "guardian_relation", "mother",
            "assent", "too_young"));
    return String.valueOf(
        send(NURSE, door(person), form)
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getHeader("Location"));
  }

  /** The identifiers of those that are kept, the newest first. */
  private List<String> pictures(PersonId person) {
    return database
        .sql(
            "select id from health.portrait where person = :person and erased_at is null order by taken_at desc")
        .param("person", person.value())
        .query((row, number) -> row.getString("id"))
        .list();
  }

  private long bytes(PersonId person) {
    return database
        .sql(
            """
            select count(*) from health.portrait_picture
            join health.portrait on portrait = id where person = :person
            """)
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  private String page(PersonId person) {
    return "/health/portraits/people/" + person.value();
  }

  private String station() {
    return "/health/clinic/" + clinic.id() + "/stations/registration";
  }

  private String door(PersonId person) {
    return "/health/clinic/" + clinic.id() + "/check-in/" + person.value();
  }
}
