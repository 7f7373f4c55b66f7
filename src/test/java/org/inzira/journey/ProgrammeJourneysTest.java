package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.BrowserTest;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The daily work of each programme in a browser: a record filled in by form, refused, mended, found
 * in the list, corrected, voided and restored, and each time the figure that moves with it.
 */
@BrowserTest
class ProgrammeJourneysTest {

  private final Accounts accounts;
  private final String server;

  @Autowired
  ProgrammeJourneysTest(Accounts accounts, @LocalServerPort int port) {
    this.accounts = accounts;
    this.server = "http://127.0.0.1:" + port;
  }

  @Test
  void recordsADeparture() {
    asOneOf(
        Role.MOVEMENT,
        officer -> {
          var figure = "people-resettled";
          var before = officer.reads(figure);
          records(officer, "person", "MV-P", person("Keza"));
          officer
              .begins("departure")
              .fills(
                  Map.of(
                      "record_key", "MV-D",
                      "person", "MV-P",
                      "asylum_country", "RWA",
                      "site", "RW55-MAHAMA",
                      "destination", "RWA",
                      "pathway", "resettlement",
                      "category", "refugee",
                      "uplift_at", "2022-03-01T22:30"))
              .saves()
              .isRefused("destination", "Rwanda", "The destination is the country of asylum itself")
              .fills(Map.of("destination", "NLD"))
              .saves();
          var record = officer.isAt("MV-D");
          assertThat(officer.finds("departure", "MV-D").count()).isEqualTo(1);
          assertThat(officer.reads(figure, "destination=NLD")).isEqualTo(1);

          officer.corrects(record, Map.of("destination", "AUS")).isAt("MV-D");

          assertThat(officer.reads(figure, "destination=NLD")).isZero();
          assertThat(officer.reads(figure, "destination=AUS")).isEqualTo(1);
          voidsAndRestores(
              officer, "departure", record, "MV-D", () -> officer.reads(figure) - before);
        });
  }

  @Test
  void recordsAVaccineDose() {
    asOneOf(
        Role.HEALTH,
        officer -> {
          var figure = "vaccine-doses";
          var before = officer.reads(figure);
          records(officer, "person", "HE-P", person("Mugisha"));
          officer
              .begins("dose")
              .fills(
                  Map.of(
                      "record_key", "HE-D",
                      "person", "HE-P",
                      "vaccine", "03",
                      "given_how", "documented",
                      "given_on", "2099-05-02"))
              .saves()
              .isRefused("given_on", "2099-05-02", "lies in the future")
              .fills(Map.of("given_on", "2022-05-02"))
              .saves();
          var record = officer.isAt("HE-D");
          assertThat(officer.finds("dose", "HE-D").count()).isEqualTo(1);
          assertThat(officer.reads(figure)).as("given elsewhere").isEqualTo(before);

          officer.corrects(record, Map.of("given_how", "given")).isAt("HE-D");

          assertThat(officer.reads(figure)).isEqualTo(before + 1);
          voidsAndRestores(officer, "dose", record, "HE-D", () -> officer.reads(figure) - before);
        });
  }

  @Test
  void recordsADistributionAtTheBorder() {
    asOneOf(
        Role.FIELD_OFFICER,
        officer -> {
          var figure = "n95-masks-provided";
          var before = officer.reads(figure);
          officer
              .begins("distribution")
              .fills(
                  Map.of(
                      "record_key", "AC-G",
                      "item", "n95_mask",
                      "quantity", "0",
                      "consignee", "Border health post",
                      "place_of_use", "RW45-GATUNA",
                      "distributed_on", "2022-06-01"))
              .saves()
              .isRefused("quantity", "0", "lies outside the bounds")
              .fills(Map.of("quantity", "120"))
              .saves();
          var record = officer.isAt("AC-G");
          assertThat(officer.finds("distribution", "AC-G").count()).isEqualTo(1);
          assertThat(officer.reads(figure)).isEqualTo(before + 120);

          officer.corrects(record, Map.of("quantity", "1")).isAt("AC-G");

          assertThat(officer.reads(figure)).isEqualTo(before + 1);
          voidsAndRestores(
              officer, "distribution", record, "AC-G", () -> officer.reads(figure) - before);
        });
  }

  @Test
  void recordsAPlacementOfAnExpert() {
    asOneOf(
        Role.FIELD_OFFICER,
        officer -> {
          var figure = "diaspora-health-experts";
          var before = officer.reads(figure);
          bringsAnExpertAndAHost(officer);
          officer
              .begins("placement")
              .fills(
                  Map.of(
                      "record_key", "MO-L",
                      "expert", "MO-E",
                      "host", "MO-H",
                      "mode", "on_site",
                      "starts_on", "2022-05-02",
                      "ends_on", "2022-05-01"))
              .saves()
              .isRefused("ends_on", "2022-05-01", "before it starts")
              .fills(Map.of("ends_on", "2022-05-20"))
              .saves();
          var record = officer.isAt("MO-L");
          assertThat(officer.finds("placement", "MO-L").count()).isEqualTo(1);
          assertThat(officer.reads(figure, "mode=on_site")).isEqualTo(1);

          officer.corrects(record, Map.of("mode", "remote")).isAt("MO-L");

          assertThat(officer.reads(figure, "mode=on_site")).isZero();
          assertThat(officer.reads(figure, "mode=remote")).isEqualTo(1);
          voidsAndRestores(
              officer, "placement", record, "MO-L", () -> officer.reads(figure) - before);
        });
  }

  private static void bringsAnExpertAndAHost(Officer officer) {
    records(officer, "person", "MO-P", person("Habimana"));
    records(
        officer,
        "diaspora-expert",
        "MO-E",
        Map.of("person", "MO-P", "residence", "BEL", "sector", "health", "specialty", "Surgery"));
    records(
        officer, "host-institution", "MO-H", Map.of("place", "RW27-KABGAYI", "sector", "health"));
  }

  /** What counted one more counts no more when it is voided, and again when it is restored. */
  private static void voidsAndRestores(
      Officer officer, String kind, String record, String key, LongSupplier more) {
    assertThat(more.getAsLong()).isEqualTo(1);

    // In letters beyond ASCII, as French is typed: they must come back as they were sent.
    officer.voids(record, "Saisi à tort – déjà reçu");
    assertThat(more.getAsLong()).isZero();
    assertThat(officer.finds(kind, key).count()).isZero();

    officer.restores(record);
    assertThat(more.getAsLong()).isEqualTo(1);
    assertThat(officer.finds(kind, key).count()).isEqualTo(1);
  }

  private static void records(
      Officer officer, String kind, String key, Map<String, String> values) {
    officer.begins(kind).fills(Map.of("record_key", key)).fills(values).saves().isAt(key);
  }

  private static Map<String, String> person(String name) {
    return Map.of("given_name", name, "sex", "female", "birth_date", "1990-05-01");
  }

  private void asOneOf(Role role, Consumer<Officer> work) {
    accounts.addDemonstration(new AccountName(role.code()), Set.of(role)).orThrow();
    try (var visit = Visit.to(server)) {
      work.accept(Officer.enters(visit, server, role.code()));
      // The browser notes the form that was refused, as it is meant to be.
      assertThat(visit.complaints()).allMatch(told -> told.contains("status of 422"));
    }
  }
}
