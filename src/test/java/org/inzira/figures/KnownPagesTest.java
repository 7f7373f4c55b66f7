package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import picocli.CommandLine;

/** Asking, in a page, the interface and the command, for what was known on a day. */
@InziraTest
@Import(MovedClock.Beans.class)
class KnownPagesTest {

  @Autowired MockMvc web;
  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Accounts accounts;
  @Autowired MovedClock clock;
  @Autowired FiguresCommand command;

  private LocalDate then = LocalDate.EPOCH;
  private int year;

  /** Seven women by the end of one day; two days later one is taken back and three men come in. */
  @BeforeEach
  void stateOnTwoDays() {
    EnumSet.allOf(Role.class)
        .forEach(role ->
            accounts.addDemonstration(new AccountName(role.code()), Set.of(role)).orThrow());
    clock.move(Duration.ofDays(400));
    then = LocalDate.now(clock);
    year = then.getYear();
    var first = source();
    state(first, 1, departure("female"));
    for (var person = 0; person < 6; person++) {
      state(source(), 1, departure("female"));
    }
    clock.move(Duration.ofDays(2));
    state(first, 2);
    for (var person = 0; person < 3; person++) {
      state(source(), 1, departure("male"));
    }
  }

  @Test
  void answersTheValueOfThenBesideTodays() throws Exception {
    call("monitoring", "/api/figures/" + year + "?as_known_on=" + then)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.as_known.on").value(then.toString()))
        .andExpect(jsonPath("$.as_known.block").isNumber())
        .andExpect(jsonPath("$.figures[0].id").value("people-resettled"))
        .andExpect(jsonPath("$.figures[0].value").value(7))
        .andExpect(jsonPath("$.figures[0].now.value").value(9))
        .andExpect(jsonPath("$.figures[0].now.changed_since").value(2));
    call("monitoring", "/api/figures/" + year + "/people-resettled?as_known_on=" + then)
        .andExpect(jsonPath("$.figure.value").value(7));
    call("monitoring", "/api/figures/" + year + "/people-resettled")
        .andExpect(jsonPath("$.figure.value").value(9))
        .andExpect(jsonPath("$.as_known").doesNotExist());
  }

  @Test
  void breaksDownAndListsWhatWasKnown() throws Exception {
    var figure = "/api/figures/" + year + "/people-resettled";

    call("monitoring", figure + "?by=sex&as_known_on=" + then)
        .andExpect(jsonPath("$.total").value(7))
        .andExpect(jsonPath("$.cells", hasSize(1)))
        .andExpect(jsonPath("$.cells[0].value").value(7));
    call("monitoring", figure + "/entries?as_known_on=" + then)
        .andExpect(jsonPath("$.as_known.on").value(then.toString()))
        .andExpect(jsonPath("$.count").value(7));
    call("monitoring", figure + "/entries").andExpect(jsonPath("$.count").value(11));
  }

  @Test
  void showsThenAndTodayOnPagesAndKeepsTheDayInTheirLinks() throws Exception {
    call("head-of-mission", "/figures/" + year + "?as_known_on=" + then)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"" + then + "\"")))
        .andExpect(content().string(containsString("+2")))
        .andExpect(content().string(containsString("people-resettled?as_known_on=" + then)));
    call("head-of-mission", "/figures/" + year + "/people-resettled?as_known_on=" + then)
        .andExpect(content().string(containsString("Today: 9 (+2 since then)")))
        .andExpect(content().string(containsString("entries?sex=female&amp;as_known_on=" + then)))
        .andExpect(content().string(not(containsString("male, 18–59: 3"))));
    call("head-of-mission", "/figures/" + year + "/people-resettled/entries?as_known_on=" + then)
        .andExpect(content().string(containsString("7 entries")));
  }

  @Test
  void answersADayBeforeTheFirstBlockWithASentence() throws Exception {
    call("monitoring", "/api/figures/2001?as_known_on=2001-03-01")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.as_known.block").value(nullValue()))
        .andExpect(jsonPath("$.as_known.sentence").value(containsString("Nothing was known")))
        .andExpect(jsonPath("$.figures[0].value").value(nullValue()));
    call("monitoring", "/figures/" + year + "?as_known_on=2001-03-01")
        .andExpect(content().string(containsString("Nothing was known on 1 Mar 2001")));
  }

  @Test
  void refusesWhatIsNoDayAndADayToCome() throws Exception {
    for (var written : List.of("2023-02-30", "yesterday", "2023-3-1", "2023-03-01T00:00", "0")) {
      call("monitoring", "/api/figures/" + year + "?as_known_on=" + written)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.refusals[0].code").value("FI-010"));
    }
    for (var address : List.of("/api/figures/%d", "/figures/%d", "/figures/%d/people-resettled")) {
      call("monitoring", address.formatted(year) + "?as_known_on=" + then.plusDays(3))
          .andExpect(status().isUnprocessableContent());
    }
    call("monitoring", "/figures/" + year + "/people-resettled/entries?as_known_on=soon")
        .andExpect(status().isBadRequest());
  }

  @Test
  void takesAnEmptyDayForToday() throws Exception {
    call("monitoring", "/api/figures/" + year + "?as_known_on=")
        .andExpect(jsonPath("$.figures[0].value").value(9))
        .andExpect(jsonPath("$.as_known").doesNotExist());
  }

  @Test
  void tellsADonorNoMoreThanToday() throws Exception {
    var figure = "/api/figures/" + year + "/people-resettled";

    call("donor", figure + "?by=sex&as_known_on=" + then)
        .andExpect(jsonPath("$.total").value(7))
        .andExpect(jsonPath("$.suppressed").value(true))
        .andExpect(jsonPath("$.cells").isEmpty());
    call("donor", figure + "/entries?as_known_on=" + then).andExpect(status().isForbidden());
  }

  @Test
  void printsTheSameOnTheCommandLine() {
    var years = Integer.toString(year);

    assertThat(printed(0, years, "--as-known-on", then.toString(), "--json"))
        .contains("\"changed_since\" : 2");
    assertThat(printed(0, years, "--as-known-on", then.toString(), "--csv"))
        .contains("as_known_on,as_known_block,now,changed_since")
        .contains("people-resettled,", ",7,7,0,")
        .contains(then + ",");
    assertThat(printed(0, years, "--as-known-on", then.toString()))
        .contains("As known at the end of", "Today: 9 (2 since then)");
    assertThat(printed(2, years, "--as-known-on", "2023-02-30")).contains("2023-03-01");
  }

  private String printed(int expected, String... words) {
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(line.execute(words)).isEqualTo(expected);
    return out.toString();
  }

  private ResultActions call(String role, String address) throws Exception {
    return web.perform(get(address).with(user(role)));
  }

  private void state(RecordRef source, int version, Fact... facts) {
    transactions
        .write(() ->
            ledger.state(
                List.of(new Statement(source, version, Reason.CORRECTION, List.of(facts)))))
        .orThrow();
  }

  private static RecordRef source() {
    return new RecordRef(new RecordKind("departure"), UUID.randomUUID());
  }

  private Fact departure(String sex) {
    return new Fact(
        new MeasureCode("movement.departures"),
        LocalDate.of(year, 1, 7),
        Optional.of(SubjectId.random()),
        new Dimensions(
            Map.of(
                Dimension.SEX, sex,
                Dimension.AGE_YEARS, "30",
                Dimension.ASYLUM_COUNTRY, "RWA",
                Dimension.DESTINATION, "USA",
                Dimension.PATHWAY, "resettlement",
                Dimension.CATEGORY, "refugee")),
        Set.of(),
        1);
  }
}
