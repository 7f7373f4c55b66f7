package org.inzira.health.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.inzira.database.InziraTest;
import org.inzira.database.Settings;
import org.inzira.health.certificates.KnownCertificates.Known;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import picocli.CommandLine;

/** Keys, the pages without sign-in, and the command. */
@InziraTest
class VerifyingTest {

  private static final String CODE = "BBBBBBBBBBBBBBBBBBBBBB";

  @Autowired private MockMvc server;
  @Autowired private Signatures signatures;
  @Autowired private Texts texts;
  @Autowired private Clock clock;
  @Autowired private Settings settings;
  @Autowired private JdbcClient database;

  private final StringWriter out = new StringWriter();
  private final StringWriter refused = new StringWriter();

  @Test
  void believesWhatAnOldKeySignedUntilThatKeyIsCalledStolen() {
    var old = signatures.sign(claims(clock.instant().plusSeconds(60)));
    var oldKey = keyOf(old);

    assertThat(run(Known.VALID, "rotate")).isZero();
    var fresh = signatures.sign(claims(clock.instant().plusSeconds(60)));

    assertThat(keyOf(fresh)).isNotEqualTo(oldKey);
    assertThat(signatures.check(old)).isInstanceOf(Verdict.Holds.class);
    assertThat(signatures.check(fresh)).isInstanceOf(Verdict.Holds.class);
    assertThat(run(Known.VALID, "rotate", "--stolen", oldKey)).isZero();
    assertThat(signatures.check(old)).isEqualTo(new Verdict.UnknownKey(oldKey));
    assertThat(signatures.check(fresh)).isInstanceOf(Verdict.Holds.class);
    assertThat(signatures.change(Optional.of("no-such-key-0000")))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void keepsThePrivateHalfInAFileOfItsOwnerAndNotInTheDatabase() throws Exception {
    var identifier = keyOf(signatures.sign(claims(clock.instant())));
    var file = settings.home().resolve("certificate-keys").resolve(identifier + ".pkcs8");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var kept =
        database
            .sql("select public_key from health.signing_key where identifier = :identifier")
            .param("identifier", identifier)
            .query(String.class)
            .single();
    assertThat(kept).contains("\"x\"", "\"y\"").doesNotContain("\"d\"");
  }

  @Test
  void tellsTheKeysToAnybodyAndAPageThatNeedsNothingElse() throws Exception {
    var statement = signatures.sign(claims(clock.instant().plusSeconds(60)));
    var keys =
        server
            .perform(get(VerifyPages.KEYS))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(Statements.verdict(statement, PublicKeys.read(keys).orElseThrow(), clock.instant()))
        .isInstanceOf(Verdict.Holds.class);
    server
        .perform(get(VerifyPages.PAGE).param("lang", "fr"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(keyOf(statement))))
        .andExpect(content().string(containsString("sans réseau")));
  }

  @Test
  void answersEveryCodeInTheSameShapeAndKeepsNoAnswer() throws Exception {
    for (var code : List.of(CODE, UUID.randomUUID().toString(), "no-code-at-all", "a.b")) {
      server
          .perform(get("/verify/" + code).param("lang", "en").with(from("192.0.2.1")))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", "no-store"))
          .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
          .andExpect(content().string(containsString("verify-unknown")))
          .andExpect(content().string(not(containsString("/" + code))));
    }
  }

  @Test
  void asksWhoAsksTooOftenToWait() throws Exception {
    for (int call = 0; call < CallLimits.CALLS_MAX; call++) {
      server.perform(get("/verify/x").with(from("192.0.2.9"))).andExpect(status().isOk());
    }

    server
        .perform(get("/verify/x").with(from("192.0.2.9")))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().string("Retry-After", "60"));
    server.perform(get("/verify/x").with(from("192.0.2.8"))).andExpect(status().isOk());
  }

  @Test
  void answersAnAddressAgainAfterAMinute() {
    var now = new Instant[] {Instant.parse("2026-11-28T08:00:00Z")};
    var limits = new CallLimits(new Moving(now));
    for (int call = 0; call < CallLimits.CALLS_MAX; call++) {
      assertThat(limits.allows("a")).isTrue();
    }

    assertThat(limits.allows("a")).isFalse();
    now[0] = now[0].plus(Duration.ofMinutes(1));
    assertThat(limits.allows("a")).isTrue();
  }

  @Test
  void saysAtThePromptWhatAStatementIsWorth(@TempDir Path folder) throws Exception {
    var statement = signatures.sign(claims(clock.instant().plusSeconds(60)));
    var over = signatures.sign(claims(clock.instant().minusSeconds(60)));
    var file = Files.writeString(folder.resolve("read.txt"), "https://m.example/#" + statement);
    var parts = statement.split("\\.", -1);
    var tampered = parts[0] + "." + over.split("\\.", -1)[1] + "." + parts[2];

    assertThat(run(Known.VALID, "verify", statement)).isZero();
    assertThat(out.toString()).contains("FT-2026-0001", "AM", "1990", "wheelchair", "stands.");
    assertThat(run(Known.WITHDRAWN, "verify", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("was withdrawn. It must not be relied on");
    assertThat(run(Known.VALID, "verify", over)).isEqualTo(1);
    assertThat(out.toString()).contains("but the last day is over");
    assertThat(run(Known.VALID, "verify", tampered)).isEqualTo(1);
    assertThat(out.toString()).contains("NOT what the issuer signed");
    assertThat(run(Known.VALID, "verify", "gossip")).isEqualTo(1);
    assertThat(out.toString()).contains("no signed statement");
  }

  @Test
  void saysWithAFileOfKeysAloneThatAWithdrawalCannotBeKnown(@TempDir Path folder) throws Exception {
    var statement = signatures.sign(claims(clock.instant().plusSeconds(60)));
    var keys = folder.resolve("keys.json");
    Files.writeString(keys, signatures.believed().written());
    var others = Files.writeString(folder.resolve("others.json"), "{\"keys\":[]}");

    assertThat(run(Known.WITHDRAWN, "verify", statement, "--keys", keys.toString())).isZero();
    assertThat(out.toString())
        .contains("cannot be known without asking the issuer")
        .doesNotContain("was withdrawn. ");
    assertThat(run(Known.VALID, "verify", statement, "--keys", others.toString())).isEqualTo(2);
    assertThat(refused.toString()).contains("holds no public keys");
  }

  private int run(Known known, String... arguments) {
    return new CommandLine(new CertificateCommand(signatures, _ -> known, clock, texts))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(refused, true))
        .execute(arguments);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  private static String keyOf(String statement) {
    var header =
        new String(
            java.util.Base64.getUrlDecoder().decode(statement.split("\\.", -1)[0]),
            java.nio.charset.StandardCharsets.UTF_8);
    return header.replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
  }

  private static Claims claims(Instant expires) {
    return new Claims(
        "https://mission.example",
        CODE,
        "FT-2026-0001",
        "AM",
        OptionalInt.of(1990),
        LocalDate.ofInstant(expires, ZoneOffset.UTC),
        List.of("wheelchair"),
        expires.minusSeconds(3600),
        expires);
  }

  /** A clock that is moved by hand. */
  private static final class Moving extends Clock {

    private final Instant[] now;

    Moving(Instant[] now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now[0];
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
