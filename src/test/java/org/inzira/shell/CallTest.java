package org.inzira.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {

  @ParameterizedTest
  @CsvSource({
    "serve, true",
    "demo, true",
    "demo --wipe, false",
    "serve --help, false",
    "figures 2022, false",
    "help demo, false",
    "'', false"
  })
  void knowsWhetherToServe(String words, boolean serves) {
    var call = new Call(words.isEmpty() ? List.of() : List.of(words.split(" ")));

    assertThat(call.serves()).isEqualTo(serves);
  }

  @ParameterizedTest
  @CsvSource({
    "figures 2022, figures, true",
    "bench --only figures, figures, false",
    "bench --only figures, bench, true",
    "help figures, figures, true",
    "help figures, help, true",
    "'', help, true",
    "'', figures, false"
  })
  void knowsWhichCommandsTakePart(String words, String command, boolean part) {
    var call = new Call(words.isEmpty() ? List.of() : List.of(words.split(" ")));

    assertThat(call.names(command)).isEqualTo(part);
  }
}
