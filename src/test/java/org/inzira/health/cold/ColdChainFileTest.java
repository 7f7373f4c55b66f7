package org.inzira.health.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColdChainFileTest {

  @Test
  void saysHowLongAnOpenVialLastsAndWhatNobodyVerified() {
    var rules = ColdChainFile.coldChain();

    assertThat(rules.openVial("03").hours()).isEqualTo(6);
    assertThat(rules.openVial("10").hours()).isEqualTo(28 * 24);
    assertThat(rules.openVial("133").origin().isIllustrative()).isTrue();
    assertThat(rules.limits("frozen").isWithin(new Celsius(-150))).isTrue();
    assertThat(rules.limits("frozen").isWithin(new Celsius(-149))).isFalse();
    assertThat(rules.route("19")).hasValue("intradermal");
    assertThat(rules.route("999")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 2026          | versoin: 2026        | versoin
          lowest: "2.0"          | lowest: "9.0"        | no limits
          lowest: "2.0"          | lowest: "cold"       | cold
          certainty: verified    | certainty: surely    | no certainty
          looked_at: 2026-11-28  | looked_at:           | without a source
          hours: 6               | hours: 0             | no time
          cvx: []                | cvx: ["21"]          | not named
          "43", "45", "113"      | "43", "45", "03"     | two times
          """)
  void refusesAFaultyFileAndSaysWhy(String right, String wrong, String why) throws IOException {
    assertThat(shipped()).contains(right);
    assertThatThrownBy(() -> ColdChainFile.read(shipped().replace(right, wrong)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  private static String shipped() throws IOException {
    try (var stream = ColdChainFile.class.getResourceAsStream("cold-chain.yaml")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
