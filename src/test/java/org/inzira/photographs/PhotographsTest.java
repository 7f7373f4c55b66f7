package org.inzira.photographs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.access.Trail;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.Acting;
import org.inzira.pictures.Files;
import org.inzira.pictures.PictureMaker;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** From the form to the page, the document and the tombstone; each test has a year of its own. */
@InziraTest
class PhotographsTest {

  private static final Map<String, String> CONSENT =
      Map.of(
          "consent_kind", "written",
          "consent_on", "2022-03-01",
          "consent_recorder", "Information officer",
          "consent_reference", "Folder 4");

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Photographs photographs;
  @Autowired PhotographRows rows;
  @Autowired PictureMaker maker;
  @Autowired Transactions transactions;
  @Autowired Trail trail;
  @Autowired Acting acting;
  @Autowired Clock clock;
  @Autowired JdbcClient database;
  @Autowired ReviewDocuments documents;

  @BeforeEach
  void openAccounts() {
    TestAccounts.opened(beans, "photo-monitoring", Role.MONITORING);
    TestAccounts.opened(beans, "photo-approver", Role.APPROVER);
    TestAccounts.opened(beans, "photo-donor", Role.DONOR);
  }

  @Test
  void printsAPhotographInItsChapterForEveryone() throws Exception {
    send(said(1931)).andExpect(status().isSeeOther());
    var id = photographs.list(Year.of(1931)).getFirst().id();

    open("photo-donor", "/review/1931?lang=en")
        .andExpect(content().string(containsString("src=\"/photographs/" + id + "/small\"")))
        .andExpect(content().string(containsString("alt=\"Hills &#34;and&#34; a &lt;road>\"")))
        .andExpect(content().string(containsString("Photograph: A colleague")));
    var tag =
        open("photo-donor", "/photographs/" + id)
            .andExpect(status().isOk())
            .andExpect(content().contentType("image/jpeg"))
            .andExpect(header().string("Cache-Control", containsString("no-cache")))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    server
        .perform(
            get("/photographs/" + id)
                .header("If-None-Match", String.valueOf(tag))
                .with(user("photo-donor")))
        .andExpect(status().isNotModified());
    open("photo-donor", "/photographs").andExpect(status().isForbidden());
    open("photo-approver", "/photographs?year=1931&lang=en")
        .andExpect(content().string(containsString("printed")))
        .andExpect(content().string(not(containsString("/edit"))));
  }

  @Test
  void keepsAPhotographOfPersonsADraftUntilTheyConsent() throws Exception {
    send(with(said(1932), Map.of("recognisable", "yes"))).andExpect(status().isSeeOther());
    var kept = photographs.all(Year.of(1932)).getFirst();
    var address = "/photographs/" + kept.id() + "/small";

    assertThat(photographs.list(Year.of(1932))).isEmpty();
    assertThat(photographs.findBytes(kept.id())).isEmpty();
    open("photo-donor", address).andExpect(status().isNotFound());
    open("photo-approver", address).andExpect(status().isOk());
    open("photo-donor", "/review/1932")
        .andExpect(content().string(not(containsString("/photographs/" + kept.id()))));
    var form = with(with(said(1932), CONSENT), Map.of("recognisable", "yes", "version", "1"));
    edit(kept.id(), form).andExpect(status().isSeeOther());
    open("photo-donor", address).andExpect(status().isOk());
    edit(kept.id(), form).andExpect(status().isConflict());
  }

  @Test
  void saysAllThatIsWrongAtOnce() throws Exception {
    server
        .perform(
            multipart("/photographs/new")
                .file(file("<html>".getBytes(StandardCharsets.US_ASCII)))
                .param("year", "22")
                .param("programme", "support")
                .param("taken_on", "2999-01-01")
                .param("consent_kind", "told")
                .with(user("photo-monitoring"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("neither JPEG nor PNG")))
        .andExpect(content().string(containsString("four digits")))
        .andExpect(content().string(containsString("Choose the chapter")))
        .andExpect(content().string(containsString("yet to come")))
        .andExpect(content().string(containsString("Say what is to be seen")))
        .andExpect(content().string(containsString("Say whether persons")))
        .andExpect(content().string(containsString("Consent needs all four")));
    server
        .perform(
            multipart("/photographs/new")
                .file(file(Files.jpeg(20, 20)))
                .with(user("photo-approver"))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void isGoneEverywhereAtOnceWhenItIsTakenDown() throws Exception {
    send(with(with(said(1933), CONSENT), Map.of("recognisable", "yes")));
    var shown = photographs.list(Year.of(1933)).getFirst();
    var content = documents.take(Year.of(1933));
    assertThat(page(content)).contains("data:image/jpeg;base64,", "Hills");
    assertThat(page(content.lasting())).doesNotContain("data:image/jpeg;base64,", "Hills");

    takeDown(shown.id(), Map.of("because", "person", "reason", "Asked by letter"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("on what day consent was withdrawn")));
    takeDown(
            shown.id(),
            Map.of("because", "person", "reason", "By letter", "withdrawn_on", "2023-05-04"))
        .andExpect(status().isSeeOther());

    open("photo-donor", shown.address()).andExpect(status().isGone());
    open("photo-donor", "/review/1933")
        .andExpect(content().string(not(containsString(shown.id().toString()))));
    assertThat(page(content)).doesNotContain("data:image/jpeg", "Hills").contains("was taken down");
    assertThat(page(documents.take(Year.of(1933)))).doesNotContain("was taken down");
    open("photo-monitoring", "/photographs?year=1933&lang=en")
        .andExpect(content().string(containsString("a person on it withdrew consent. By letter")));
    assertNothingIsLeft(shown.id());
  }

  @Test
  void staysInAnEditionWhenNobodyCanBeRecognised() throws Exception {
    send(said(1937)).andExpect(status().isSeeOther());

    assertThat(page(documents.take(Year.of(1937)).lasting()))
        .contains("data:image/jpeg;base64,", "Hills");
  }

  private void assertNothingIsLeft(UUID id) {
    assertThat(
            database
                .sql("select count(*) from photographs.picture where photograph = :id")
                .param("id", id)
                .query(Long.class)
                .single())
        .isZero();
    var row =
        database
            .sql("select * from photographs.photograph where id = :id")
            .param("id", id)
            .query()
            .singleRow();
    assertThat(row.toString()).doesNotContain("Hills", "Collines", "Folder", "officer");
    assertThat(row.get("large_hash")).asString().hasSize(64);
    assertThatThrownBy(() ->
            database
                .sql("update photographs.photograph set credit = 'x' where id = :id")
                .param("id", id)
                .update())
        .rootCause()
        .hasMessageContaining("taken down");
  }

  @Test
  void tellsWhoKeepsCopiesAndKeepsItUpWhenTheyCannotErase() {
    var id = photographs.add(said(1934), Files.jpeg(900, 20)).orThrow();
    var kept = photographs.find(id).orElseThrow();
    var wish = Map.of("because", "mission", "reason", "Wrong place");
    var told = new ArrayList<PhotographListener.TakenDown>();

    assertThatThrownBy(() ->
            listenedToBy(
                    down -> {
                      throw new IllegalStateException("stored documents are away");
                    })
                .takeDown(kept, wish))
        .hasMessageContaining("away");
    assertThat(photographs.findBytes(id)).isPresent();
    listenedToBy(told::add).takeDown(kept, wish).orThrow();

    assertThat(told)
        .singleElement()
        .satisfies(down -> {
          assertThat(down.id()).isEqualTo(id);
          assertThat(down.hashes())
              .containsExactlyInAnyOrder(kept.sizes().largeHash(), kept.sizes().smallHash());
        });
    assertThat(photographs.findBytes(id)).isEmpty();
  }

  @Test
  void holdsAFewInAChapter() {
    for (int time = 0; time < Photographs.CHAPTER_MAX; time++) {
      photographs.add(said(1935), Files.jpeg(8, 8)).orThrow();
    }

    assertThat(photographs.add(said(1935), Files.jpeg(8, 8)).toString()).contains("PH-019");
  }

  private Photographs listenedToBy(PhotographListener listener) {
    var provider =
        new StaticListableBeanFactory(Map.of("listener", listener))
            .getBeanProvider(PhotographListener.class);
    return new Photographs(rows, maker, transactions, provider, trail, acting, clock);
  }

  private String page(ReviewContent content) {
    var document =
        documents.make(content, Audience.PUBLIC, Format.PAGE, Locale.ENGLISH, Optional.empty());
    return new String(document.bytes(), StandardCharsets.UTF_8);
  }

  private ResultActions open(String account, String address) throws Exception {
    return server.perform(get(address).with(user(account)));
  }

  private ResultActions send(Map<String, String> said) throws Exception {
    var request = multipart("/photographs/new").file(file(Files.jpeg(300, 200)));
    said.forEach(request::param);
    return server.perform(request.with(user("photo-monitoring")).with(csrf()));
  }

  private ResultActions edit(UUID id, Map<String, String> said) throws Exception {
    var request = post("/photographs/" + id + "/edit");
    said.forEach(request::param);
    return server.perform(request.with(user("photo-monitoring")).with(csrf()));
  }

  private ResultActions takeDown(UUID id, Map<String, String> said) throws Exception {
    var request = post("/photographs/" + id + "/take-down");
    said.forEach(request::param);
    return server.perform(request.with(user("photo-monitoring")).with(csrf()));
  }

  private static MockMultipartFile file(byte[] bytes) {
    return new MockMultipartFile("file", "../../photo.php.jpg", "image/jpeg", bytes);
  }

  private static Map<String, String> with(Map<String, String> said, Map<String, String> more) {
    var both = new HashMap<>(said);
    both.putAll(more);
    return both;
  }

  private static Map<String, String> said(int year) {
    return Map.of(
        "year", Integer.toString(year),
        "programme", "resettlement",
        "alternative_en", "Hills \"and\" a <road>",
        "alternative_fr", "Collines et route",
        "credit", "A colleague",
        "recognisable", "no");
  }
}
