package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inzira.access.AllRoutes;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.access.TestAccounts;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.validity.StatedMedicals;
import org.inzira.page.Texts;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Nobody but health reads what health knows: every route of the application is walked as each other
 * role, in both languages, with a database full of it; so is what is logged meanwhile. Routes come
 * from the path table and records of every kind are planted from the examples of their fields, so
 * that what is built later is walked, too.
 */
@InziraTest
@Import(HealthStaysInHealthTest.Gossip.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthStaysInHealthTest {

  private static final String GOSSIP = "/gossip/";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @Autowired private RuleShelf shelf;
  @Autowired private Texts texts;

  @Autowired private StatedMedicals medicals;

  private PlantedHealth planted;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<Answer> answers = new ArrayList<>();
  private List<Answer> ofHealth = List.of();
  private List<String> leaks = List.of();
  private List<String> left = List.of();

  /** Tells what it should not, in three ways: what the walk must find. */
  @Controller
  static class Gossip implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Gossip.class);

    @Autowired private JdbcClient database;

    @Override
    public List<Route> routes() {
      return List.of(
          Route.get("/gossip/page/{id}", Role.CASE_WORKER),
          Route.get("/gossip/day/{id}", Role.CASE_WORKER),
          Route.get("/gossip/workbook/{id}", Role.MOVEMENT));
    }

    @GetMapping("/gossip/page/{id}")
    @ResponseBody
    String page(@PathVariable UUID id) {
      var reasons = column("select reason from health.medical_hold");
      LOG.info("{} is held: {}", id, reasons);
      return "<p>Held: " + reasons + "</p>";
    }

    @GetMapping("/gossip/day/{id}")
    @ResponseBody
    String day(@PathVariable UUID id) {
      return "<p>" + column("select completed_on::text from health.assessment") + "</p>";
    }

    @GetMapping("/gossip/workbook/{id}")
    @ResponseBody
    byte[] workbook(@PathVariable UUID id) throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var archive = new ZipOutputStream(bytes)) {
        archive.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
        var notes = column("select note from health.medical_hold where note is not null");
        archive.write(notes.toString().getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }

    private List<String> column(String sql) {
      return database.sql(sql).query((row, number) -> row.getString(1)).list();
    }
  }

  @BeforeAll
  void walksEverywhereAsEveryone() throws Exception {
    planted = new PlantedHealth(registers, transactions, database);
    planted.plant(shelf.today());
    planted.state(medicals, shelf.today());
    left = planted.left();
    var root =
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    log.setContext(root.getLoggerContext());
    log.start();
    root.addAppender(log);
    var level = root.getLevel();
    root.setLevel(Level.INFO);
    try {
      walkAsEachRole();
    } finally {
      root.setLevel(level);
      root.detachAppender(log);
    }
    var finder = leaks();
    leaks = answers.stream().flatMap(answer -> finder.in(answer).stream()).distinct().toList();
  }

  /** Two at a time, as people do: what one does while another reads must not leak, either. */
  private void walkAsEachRole() throws Exception {
    var roles = EnumSet.complementOf(EnumSet.of(Role.PHYSICIAN, Role.COUNSELLOR));
    roles.forEach(role -> TestAccounts.opened(beans, account(role), role));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var walks = new EnumMap<Role, Future<Walk>>(Role.class);
      for (var role : roles) {
        var walk = new Walk(server, AllRoutes.of(beans), planted, role, account(role));
        walks.put(role, threads.submit(walk::everywhere));
      }
      for (var walk : walks.entrySet()) {
        var walked = walk.getValue().get().answers();
        if (walk.getKey() == Role.HEALTH) {
          ofHealth = walked;
        } else {
          answers.addAll(walked);
        }
      }
    }
  }

  private static String account(Role role) {
    return "leak-" + role.code();
  }

  @Test
  void tellsNobodyElseWhatHealthKnows() {
    assertThat(leaks).filteredOn(leak -> !leak.contains(GOSSIP)).isEmpty();
  }

  @Test
  void logsNothingOfIt() {
    assertThat(logged()).filteredOn(line -> !line.contains("is held:")).isEmpty();
  }

  @Test
  void findsWhatIsPlantedToLeak() {
    assertThat(leaks)
        .anyMatch(leak -> leak.contains("/gossip/page/") && leak.contains("tubercul"))
        .anyMatch(leak -> leak.contains("/gossip/day/") && leak.contains("2019-03-13"))
        .anyMatch(leak -> leak.contains("/gossip/workbook/") && leak.contains("Quecksputum"));
    assertThat(logged()).anyMatch(line -> line.contains("tubercul"));
  }

  @Test
  void letsHealthReadAllOfIt() {
    var finder = leaks();
    var read = ofHealth.stream().flatMap(answer -> finder.in(answer.text()).stream()).toList();

    assertThat(read).contains(PlantedHealth.WORDS.toArray(String[]::new));
    assertThat(PlantedHealth.DAYS)
        .allMatch(day -> read.contains(day.toString()) || read.contains(shown(day)));
  }

  @Test
  void keepsWhatIsConfidentialFromTheRestOfHealth() {
    assertThat(ofHealth)
        .filteredOn(answer -> answer.text().contains(PlantedHealth.CONFIDED))
        .isEmpty();
  }

  @Test
  void plantsARecordOfEveryKindAndReachesThePagesOfPersons() {
    assertThat(left).as("kinds whose examples were refused; plant them by hand").isEmpty();
    for (var page : List.of("/clearances/journey/", "/records/person/", "/records/traveller/")) {
      assertThat(answers)
          .anyMatch(answer -> answer.status() == 200 && answer.call().contains(page));
    }
    var mother = planted.person(PlantedHealth.MOTHER).value();
    assertThat(answers)
        .filteredOn(answer -> answer.call().contains("/clearances/journey/" + planted.journey()))
        .filteredOn(answer -> answer.status() == 200)
        .allMatch(answer -> answer.text().contains("/records/person/" + mother));
  }

  private Leaks leaks() {
    return new Leaks(texts, List.of(PlantedHealth.completedOn(shelf.today())), planted.healthIds());
  }

  private String shown(java.time.LocalDate day) {
    return texts.in(Texts.LANGUAGES.getFirst()).day(day);
  }

  private List<String> logged() {
    var finder = leaks();
    return log.list.stream()
        .map(HealthStaysInHealthTest::line)
        .flatMap(line -> finder.inLog(line).stream().map(leak -> leak + " in: " + line))
        .toList();
  }

  private static String line(ILoggingEvent event) {
    return event.getFormattedMessage()
        + Arrays.toString(event.getArgumentArray())
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
