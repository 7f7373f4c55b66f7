package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.AccountName;
import org.inzira.page.Texts;
import org.inzira.page.WordsOfTests;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import picocli.CommandLine;

class AccountCommandTest {

  private final TestDatabase.Work work = TestDatabase.fresh().work("operator");
  private final Texts texts = WordsOfTests.texts(ZoneId.of("Africa/Kigali"));
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private final AccountRows rows = new AccountRows(work.client(), Clock.systemUTC());
  private final TrailRows trail = new TrailRows(work.client(), Clock.systemUTC());
  private final AccountBook accounts =
      new AccountBook(
          rows,
          new TrailBook(trail, work.transactions(), () -> new AccountName("operator")),
          work.transactions(),
          encoder);
  private final StringWriter said = new StringWriter();
  private final CommandLine line =
      new CommandLine(new AccountCommand(accounts, texts))
          .setOut(new PrintWriter(said, true))
          .setErr(new PrintWriter(said, true));

  @Test
  void tellsThePasswordOnceAndKeepsItsHash() {
    assertThat(line.execute("add", "jane.doe", "--role", "health", "--role", "movement")).isZero();

    var password = said.toString().strip().replaceAll(".* ", "");
    var kept = rows.find(new AccountName("jane.doe")).orElseThrow();
    assertThat(kept.roles()).isEqualTo(Set.of(Role.HEALTH, Role.MOVEMENT));
    assertThat(kept.passwordHash().orElseThrow()).doesNotContain(password);
    assertThat(encoder.matches(password, kept.passwordHash().orElseThrow())).isTrue();
    assertThat(trail.list(Optional.empty(), Long.MAX_VALUE, 5))
        .extracting(TrailEntry::action)
        .containsExactly("account-opened");
  }

  @Test
  void makesANewPasswordThatEndsTheOld() {
    line.execute("add", "jane.doe", "--role", "donor");
    var before = rows.find(new AccountName("jane.doe")).orElseThrow().passwordHash();

    assertThat(line.execute("password", "jane.doe")).isZero();

    assertThat(rows.find(new AccountName("jane.doe")).orElseThrow().passwordHash())
        .isNotEqualTo(before);
  }

  @Test
  void refusesWithASentence() {
    line.execute("add", "jane.doe", "--role", "donor");

    assertThat(line.execute("add", "jane.doe", "--role", "donor")).isOne();
    assertThat(line.execute("add", "john.doe", "--role", "king")).isOne();
    assertThat(line.execute("add", "Not a name", "--role", "donor")).isOne();
    assertThat(line.execute("password", "nobody")).isOne();
    assertThat(said.toString())
        .contains("There is already an account jane.doe")
        .contains("There is no role king")
        .contains("no name for an account")
        .contains("There is no account nobody");
  }

  @Test
  void answersAWrongCallWithItsUse() {
    assertThat(line.execute()).isEqualTo(2);
    assertThat(line.execute("add", "jane.doe")).isEqualTo(2);
  }

  @Test
  void givesNoPasswordToAnAccountOfTheDemonstration() {
    accounts.addDemonstration(new AccountName("shown"), Set.of(Role.DONOR)).orThrow();

    assertThat(line.execute("password", "shown")).isOne();
    assertThat(line.execute("list")).isZero();
    assertThat(said.toString()).contains("shown  donor · demonstration");
  }
}
