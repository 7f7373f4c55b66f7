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
}
