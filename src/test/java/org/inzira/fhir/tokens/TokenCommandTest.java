package org.inzira.fhir.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

@InziraTest
class TokenCommandTest {

  @Autowired private BeanFactory beans;
  @Autowired private Tokens tokens;
  @Autowired private Texts texts;
  @Autowired private JdbcClient database;

  private final StringWriter out = new StringWriter();
  private final StringWriter refused = new StringWriter();
  private String account;

  @BeforeEach
  void opensAnAccountOfTheHealthStaff() {
    account = TestTokens.account(beans, Role.HEALTH).value();
  }

  private int run(String... arguments) {
    return new CommandLine(new TokenCommand(tokens, texts))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(refused, true))
        .execute(arguments);
  }

  @Test
  void tellsATokenOnceAndKeepsOnlyItsHash() {
    assertThat(run("add", account, "--label", "District laboratory", "--scope", "patient.read"))
        .isZero();

    var secret = out.toString().replaceAll("(?s).*(inzira_[A-Za-z0-9_-]{43}).*", "$1");
    assertThat(tokens.find(secret)).isPresent();
    assertThat(
            database
                .sql("select count(*) from fhir.token where token::text like :secret")
                .param("secret", "%" + secret + "%")
                .query(Integer.class)
                .single())
        .isZero();
    run("list");
    assertThat(out.toString())
        .contains("District laboratory", "patient.read")
        .containsOnlyOnce(secret);
  }

  @Test
  void knowsARevokedTokenNoMore() {
    run("add", account, "--label", "Clinic", "--scope", "patient.read", "--days", "1");
    var secret = out.toString().replaceAll("(?s).*(inzira_[A-Za-z0-9_-]{43}).*", "$1");
    var id = tokens.find(secret).orElseThrow().id().toString();

    assertThat(run("revoke", id)).isZero();

    assertThat(tokens.find(secret)).isEmpty();
    assertThat(run("revoke", id)).isEqualTo(1);
  }

  @Test
  void knowsAnExpiredTokenNoMore() {
    var token =
        new Token(
            java.util.UUID.randomUUID(),
            new org.inzira.kernel.AccountName(account),
            "Clinic",
            java.util.Set.of(Scope.PATIENT_READ),
            java.time.Instant.parse("2026-01-01T00:00:00Z"),
            java.util.Optional.empty());

    assertThat(token.holds(java.time.Instant.parse("2025-12-31T23:59:59Z"))).isTrue();
    assertThat(token.holds(java.time.Instant.parse("2026-01-01T00:00:00Z"))).isFalse();
  }

  @Test
  void refusesATokenForWhoIsNotOfTheHealthStaffOrForNothingOrForEver() {
    var mover = TestTokens.account(beans, Role.MOVEMENT);

    assertThat(tokens.add(mover, " ", java.util.Set.of(), 400))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            outcome ->
                assertThat(((Outcome.Refused<?>) outcome).refusals())
                    .extracting(org.inzira.kernel.Refusal::code)
                    .containsExactly("FH-101", "FH-102", "FH-103", "FH-104"));
    assertThat(run("add", account, "--label", "Clinic", "--scope", "all")).isEqualTo(1);
    assertThat(refused.toString()).contains("patient.read");
  }

  @Test
  void givesTheScopeOfWhatIsConfidentialToPhysiciansAndCounsellorsAlone() {
    assertThat(run("add", account, "--label", "x", "--scope", "confidential.read")).isEqualTo(1);
    assertThat(refused.toString()).contains("neither a physician’s nor a counsellor’s");
  }
}
