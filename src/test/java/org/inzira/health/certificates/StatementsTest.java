package org.inzira.health.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Statements, checked as anybody would with the public keys alone. */
class StatementsTest {

  private static final Instant ISSUED = Instant.parse("2026-11-28T08:00:00Z");
  private static final Instant END = Instant.parse("2026-11-30T22:00:00Z");
  private static final Claims CLAIMS =
      new Claims(
          "https://mission.example",
          "AAAAAAAAAAAAAAAAAAAAAA",
          "FT-2026-0001",
          "AM",
          OptionalInt.of(1990),
          LocalDate.of(2026, 11, 30),
          List.of("oxygen", "wheelchair"),
          ISSUED,
          END);

  private final KeyPair pair = pair();
  private final PublicKeys keys = keys(pair);
  private final String signed = signed(CLAIMS, pair);

  @Test
  void holdsUntilItsLastDayIsOver() {
    assertThat(verdict(signed, END.minusSeconds(1))).isEqualTo(new Verdict.Holds(CLAIMS));
    assertThat(verdict(signed, END)).isEqualTo(new Verdict.Over(CLAIMS));
  }

  @Test
  void isReadOffAnAddressAndAcrossBrokenLines() {
    var read = "https://mission.example/verify/AAAAAAAAAAAAAAAAAAAAAA#" + signed;
    var broken = " " + signed.substring(0, 100) + "\n" + signed.substring(100) + "\r\n";

    assertThat(verdict(read, ISSUED)).isEqualTo(new Verdict.Holds(CLAIMS));
    assertThat(verdict(broken, ISSUED)).isEqualTo(new Verdict.Holds(CLAIMS));
  }

  @Test
  void saysNothingOfWhomItIsAboutBeyondInitialsAndYear() {
    var payload =
        new String(
            Base64.getUrlDecoder().decode(signed.split("\\.", -1)[1]),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(payload)
        .contains("\"ini\":\"AM\"", "\"yob\":1990", "\"cond\":[\"oxygen\",\"wheelchair\"]")
        .doesNotContain("Amina");
    assertThat(signed.length()).isLessThan(500);
  }

  @Test
  void isForgedOrUnreadableWhenAnyLetterOfItWasChanged() {
    for (int at = 0; at < signed.length(); at++) {
      var changed = new StringBuilder(signed);
      changed.setCharAt(at, signed.charAt(at) == 'A' ? 'B' : 'A');
      var verdict = verdict(changed.toString(), ISSUED);

      // The last letter of a part carries bits that no byte has: those alone may change unseen.
      if (!sameBytes(signed, changed.toString())) {
        assertThat(verdict).as("letter " + at).isNotInstanceOf(Verdict.Holds.class);
      }
    }
  }

  @Test
  void isForgedWhenAnotherKeySignedItUnderTheNameOfOurs() {
    var stranger = pair();
    var claimed = Statements.signed(CLAIMS, identifier(pair), stranger.getPrivate());

    assertThat(verdict(claimed, ISSUED)).isEqualTo(new Verdict.Forged());
    assertThat(verdict(signed(CLAIMS, stranger), ISSUED))
        .isEqualTo(new Verdict.UnknownKey(identifier(stranger)));
  }

  @Test
  void readsNothingThatChoosesItsOwnAlgorithm() throws Exception {
    for (var header :
        List.of(
            "{\"alg\":\"none\",\"typ\":\"fit+jwt\",\"kid\":\"%s\"}",
            "{\"alg\":\"HS256\",\"typ\":\"fit+jwt\",\"kid\":\"%s\"}",
            "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"%s\"}",
            "{\"alg\":\"ES256\",\"typ\":\"fit+jwt\",\"kid\":\"%s\",\"crit\":[\"x\"]}")) {
      var other = signedWith(header.formatted(identifier(pair)));

      assertThat(verdict(other, ISSUED)).as(header).isEqualTo(new Verdict.Unreadable());
    }
  }

  @Test
  void readsNoOtherText() {
    for (var text : List.of("", ".", "a.b.c", "FT-2026-0001", "x".repeat(5_000), "#", "é.é.é")) {
      assertThat(verdict(text, ISSUED)).as(text).isEqualTo(new Verdict.Unreadable());
    }
  }

  @Test
  void keysAreTheSameAfterTheyWerePublishedAndReadAgain() {
    for (int time = 0; time < 300; time++) {
      var some = keys(pair());

      assertThat(PublicKeys.read(some.written())).contains(some);
    }
    assertThat(PublicKeys.read("{\"keys\":[]}")).isEmpty();
    assertThat(PublicKeys.read("no keys")).isEmpty();
  }

  @Test
  void aKeyStandsUnderItsOwnNameWhateverTheFileCallsIt() {
    var renamed = keys.written().replace(identifier(pair), "another-name-000");

    assertThat(PublicKeys.read(renamed)).contains(keys);
  }

  private Verdict verdict(String text, Instant now) {
    return Statements.verdict(text, keys, now);
  }

  private String signedWith(String header) throws Exception {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    var said = encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    said += "." + signed.split("\\.", -1)[1];
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(said.getBytes(StandardCharsets.US_ASCII));
    return said + "." + encoder.encodeToString(signature.sign());
  }

  private static boolean sameBytes(String one, String other) {
    try {
      var decoder = Base64.getUrlDecoder();
      var parts = other.split("\\.", -1);
      var before = one.split("\\.", -1);
      for (int part = 0; part < 3; part++) {
        if (!java.util.Arrays.equals(decoder.decode(before[part]), decoder.decode(parts[part]))) {
          return false;
        }
      }
      return before[0].equals(parts[0]) && before[1].equals(parts[1]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
      return false;
    }
  }

  private static String signed(Claims claims, KeyPair by) {
    return Statements.signed(claims, identifier(by), by.getPrivate());
  }

  private static String identifier(KeyPair pair) {
    return PublicKeys.identifier((ECPublicKey) pair.getPublic());
  }

  private static PublicKeys keys(KeyPair pair) {
    return new PublicKeys(Map.of(identifier(pair), (ECPublicKey) pair.getPublic()));
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(PublicKeys.CURVE));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
