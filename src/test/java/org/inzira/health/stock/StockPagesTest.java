package org.inzira.health.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PlaceCode;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@InziraTest
class StockPagesTest {

  private static final String STOCK = "/health/stock";
  private static final String PLACE = "RW57-MHAC-GASHORA";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @Autowired private Lots lots;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private String key;
  private LocalDate today;

  @BeforeEach
  void opensAccounts() {
    TestAccounts.opened(beans, "custodian", Role.HEALTH);
    TestAccounts.opened(beans, "no-custodian", Role.MOVEMENT);
    deliveries = new Deliveries(registers, transactions);
    key = "SP" + System.nanoTime();
    today = LocalDate.now(clock.withZone(zone));
  }

  @Test
  void showsWhatIsThereAndWhatToLookAt() throws Exception {
    var lot = lot(today.plusDays(30));
    refrigerator();
    send(STOCK + "/movements", with(movement("received", "12", ""), "refrigerator", key))
        .andExpect(status().isSeeOther());
    send(STOCK + "/movements", movement("wasted", "2", ""))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("why these doses were wasted")));
    send(STOCK + "/minimums", Map.of("place", PLACE, "vaccine", "03", "doses", "900000"))
        .andExpect(status().isSeeOther());
    send(STOCK + "/minimums", Map.of("place", "NOWHERE", "vaccine", "03", "doses", "-1"))
        .andExpect(status().isUnprocessableContent());

    open("custodian", STOCK + "?place=" + PLACE)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(key)))
        .andExpect(content().string(containsString("expires soon")))
        .andExpect(content().string(containsString("below minimum")))
        .andExpect(content().string(containsString("open vial: 6 hours")));
    open("custodian", STOCK + "/lots/" + lot)
        .andExpect(content().string(containsString("received")))
        .andExpect(content().string(containsString("+12")));
    open("no-custodian", STOCK).andExpect(status().isForbidden());
    open("no-custodian", STOCK + "/lots/" + lot + "/people").andExpect(status().isForbidden());
    send(STOCK + "/minimums", Map.of("place", PLACE, "vaccine", "03", "doses", "0"));
  }

  @Test
  void recallsALotOnceAndWithItsReason() throws Exception {
    var lot = lot(today.plusYears(1));
    var address = STOCK + "/lots/" + lot;

    send(address + "/people", Map.of("person", UUID.randomUUID().toString(), "how", "by_phone"))
        .andExpect(status().isUnprocessableContent());
    send(address + "/recall", Map.of("version", "1", "recalled_on", today.toString()))
        .andExpect(status().isUnprocessableContent());
    send(address + "/recall", recall()).andExpect(status().isSeeOther());
    send(address + "/recall", recall()).andExpect(status().isConflict());
  }

  @Test
  void listsEveryoneWhoHadARecalledLot() throws Exception {
    var address = STOCK + "/lots/" + lot(today.plusYears(1));
    var departed = person("-1");
    var here = person("-2");
    doses();
    send(address + "/recall", recall()).andExpect(status().isSeeOther());

    open("custodian", address + "/people")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(departed.toString())))
        .andExpect(content().string(containsString(here.toString())))
        .andExpect(content().string(containsString("departed on")))
        .andExpect(content().string(containsString("no journey known")))
        .andExpect(content().string(containsString("recorded as 94")))
        .andExpect(content().string(containsString("=potency lost")));
    assertThat(seen(departed)).isPositive();
    send(address + "/people", Map.of("person", here.toString(), "how", "by_phone"))
        .andExpect(status().isSeeOther());
    open("custodian", address).andExpect(content().string(containsString("told of a recall: 1")));
    send(address + "/people", Map.of("person", UUID.randomUUID().toString(), "how", "by_phone"))
        .andExpect(status().isUnprocessableContent());
    var sheet = unzipped(bytes(address + "/people.xlsx"));
    assertThat(sheet).contains("=potency lost", "by phone").doesNotContain("<f>");
    var paper = new String(bytes(address + "/people.pdf"), 0, 5, StandardCharsets.US_ASCII);
    assertThat(paper).isEqualTo("%PDF-");
  }

  private Map<String, String> recall() {
    return Map.of(
        "version", "1",
        "recalled_on", today.toString(),
        "recalled_by", "Maker",
        "recall_reason", "=potency lost",
        "recall_reference", "N-7");
  }

  /** Of two persons that are there, one departed, and of a third who had another lot. */
  private void doses() {
    dose("-1", key, "03", "documented");
    dose("-2", " " + key.toLowerCase(java.util.Locale.ROOT), "94", "given");
    person("-3");
    dose("-3", key + "9", "03", "given");
    deliveries.bring(
        "planned-journey",
        key,
        Map.of(
            "destination",
            "USA",
            "departs_on",
            today.minusDays(3).toString(),
            "state",
            "departed"));
    deliveries.bring("traveller", key, Map.of("journey", key, "person", key + "-1"));
  }

  @Test
  void bringsTheFileOfALoggerInOnceAndHoldsBackUntilSomebodyDecides() throws Exception {
    lot(today.plusYears(1));
    var address = STOCK + "/refrigerators/" + refrigerator();
    send(STOCK + "/movements", with(movement("received", "12", ""), "refrigerator", key));
    var day = today.minusDays(1);
    var file =
        "Time;Temperature (°C)\r\n"
            + day
            + " 07:00;4,5\r\n"
            + day
            + " 07:10;-0,5\r\n"
            + day
            + " 07:20;-0,1\r\n"
            + day
            + " 07:40;3,0\r\n"
            + day
            + " 13:00;8,0\r\n";

    upload(address, file).andExpect(status().isSeeOther());
    upload(address, file).andExpect(status().isSeeOther());

    open("custodian", address)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("(from −0.5\u00a0°C to 4.5\u00a0°C)")))
        .andExpect(content().string(containsString("held back until somebody decides")))
        .andExpect(content().string(not(containsString("Missing readings: 0"))));
    assertThat(readings()).containsExactlyInAnyOrder("3.0 -0.5 30", "8.0 8.0 0");
    assertThat(mine()).isEmpty();
    var reading = reading();
    var form = Map.of("lot", lotId(), "reading", reading, "decision", "release");
    send(address + "/decisions", form).andExpect(status().isUnprocessableContent());
    send(address + "/decisions", with(form, "reason", "Freeze-stable by its label"))
        .andExpect(status().isSeeOther());
    assertThat(mine()).hasSize(1);
    send(address + "/decisions", with(form, "reason", "Again"))
        .andExpect(status().isUnprocessableContent());
    open("custodian", address).andExpect(content().string(containsString("Released by custodian")));
  }

  @Test
  void namesTheFaultyLinesOfALoggersFile() throws Exception {
    var address = STOCK + "/refrigerators/" + refrigerator();
    var day = today.minusDays(1);

    upload(address, "Time,Temp\n3/4/2022 07:00,4\n" + day + " 07:00,cold\n")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Line 2 has no time")))
        .andExpect(content().string(containsString("Line 3 has no temperature")));
    assertThat(readings()).isEmpty();
  }

  @Test
  void takesAReadingByHandAndDiscardsWhatFroze() throws Exception {
    lot(today.plusYears(1));
    var address = STOCK + "/refrigerators/" + refrigerator();
    send(STOCK + "/movements", with(movement("received", "12", ""), "refrigerator", key));
    var taken = today + "T00:00";

    send(address + "/readings", Map.of("celsius", "warm", "taken_at", taken))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("no temperature")));
    send(address + "/readings", Map.of("celsius", "−3", "taken_at", taken))
        .andExpect(status().isSeeOther());
    send(
            address + "/decisions",
            Map.of("lot", lotId(), "reading", reading(), "decision", "discard", "reason", "Frozen"))
        .andExpect(status().isSeeOther());

    assertThat(mine()).isEmpty();
    open("custodian", address)
        .andExpect(content().string(containsString("Discarded by custodian")))
        .andExpect(content().string(not(containsString("held back until"))));
    open("custodian", STOCK + "/refrigerators/" + UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  private static Map<String, String> with(Map<String, String> values, String name, String value) {
    return Deliveries.with(values, name, value);
  }

  private UUID lot(LocalDate expires) {
    return deliveries
        .bring(
            "vaccine-lot",
            key,
            Map.of(
                "vaccine",
                "03",
                "lot",
                key,
                "expires_on",
                expires.toString(),
                "doses_a_vial",
                "10"))
        .id();
  }

  private Map<String, String> movement(String movement, String doses, String reason) {
    return Map.of(
        "lot",
        key,
        "place",
        PLACE,
        "moved_on",
        today.minusDays(2).toString(),
        "movement",
        movement,
        "doses",
        doses,
        "reason",
        reason);
  }

  private UUID refrigerator() {
    return deliveries
        .bring(
            "refrigerator",
            key,
            Map.of(
                "name",
                "Cold " + key,
                "place",
                PLACE,
                "keeps",
                "chilled",
                "in_use_from",
                today.minusDays(2).toString(),
                "in_use_until",
                today.plusDays(9).toString()))
        .id();
  }

  private UUID person(String suffix) {
    return deliveries
        .bring(
            "person",
            key + suffix,
            Map.of("given_name", "Aline", "sex", "female", "birth_date", "1980-04-05"))
        .id();
  }

  private void dose(String person, String lot, String vaccine, String how) {
    deliveries.bring(
        "dose",
        key + person,
        Map.of(
            "person",
            key + person,
            "vaccine",
            vaccine,
            "given_how",
            how,
            "given_on",
            today.minusDays(9).toString(),
            "lot",
            lot,
            "centre",
            PLACE));
  }

  private String lotId() {
    return database
        .sql("select id from health.vaccine_lot where record_key = :key")
        .param("key", key)
        .query(UUID.class)
        .single()
        .toString();
  }

  private String reading() {
    return database
        .sql(
            """
            select reading from health.excursion
            join health.refrigerator on refrigerator.id = excursion.refrigerator
            where record_key = :key
            """)
        .param("key", key)
        .query(UUID.class)
        .single()
        .toString();
  }

  private List<String> readings() {
    return database
        .sql(
            """
            select celsius || ' ' || lowest_celsius || ' ' || minutes_outside as said
            from health.temperature_reading
            join health.refrigerator on refrigerator.id = temperature_reading.refrigerator
            where refrigerator.record_key = :key
            """)
        .param("key", key)
        .query((row, number) -> row.getString("said"))
        .list();
  }

  private List<Lots.InStock> mine() {
    return lots.usable("03", new PlaceCode(PLACE), today).stream()
        .filter(one -> one.lot().number().equals(key))
        .toList();
  }

  private ResultActions open(String account, String address) throws Exception {
    return server.perform(get(address).with(user(account)).param("lang", "en"));
  }

  private ResultActions send(String address, Map<String, String> form) throws Exception {
    var request = post(address).param("lang", "en");
    form.forEach(request::param);
    return server.perform(request.with(user("custodian")).with(csrf()));
  }

  private ResultActions upload(String address, String text) throws Exception {
    var file =
        new MockMultipartFile("file", "log.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    return server.perform(
        multipart(address + "/files")
            .file(file)
            .param("lang", "en")
            .with(user("custodian"))
            .with(csrf()));
  }

  private byte[] bytes(String address) throws Exception {
    return open("custodian", address)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static String unzipped(byte[] workbook) throws Exception {
    var file = Files.createTempFile("recall", ".xlsx");
    Files.write(file, workbook);
    var all = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return all.toString();
  }

  private long seen(UUID person) {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", person)
        .query(Long.class)
        .single();
  }
}
