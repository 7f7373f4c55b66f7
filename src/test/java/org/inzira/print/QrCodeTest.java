package org.inzira.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is drawn is read again, as a phone would from paper. */
class QrCodeTest {

  @Test
  void isReadAgainFromAPrintedPageThatConforms() throws Exception {
    for (var content :
        new String[] {"S-2022-0417-3", "https://mission.example/é?a=1#" + "a-Z_9.".repeat(90)}) {
      var pdf =
          PrintingTest.printing(2, 20)
              .pdf(
                  PrintingTest.document(
                      "<h1>Code</h1><div data-width=\"50\">"
                          + QrCode.svg(content, "A < B & C")
                          + "</div>"))
              .orThrow();

      assertThat(ReadCode.of(pdf)).isEqualTo(content);
      assertThat(Conformance.faults(pdf)).isEmpty();
      assertThat(ReadAloud.of(pdf)).contains(new ReadAloud.Said("Figure", "A < B & C"));
    }
  }

  @Test
  void refusesWhatNoPhoneWouldRead() {
    assertThatThrownBy(() -> QrCode.svg("x".repeat(1_201), "t"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrCode.svg("", "t")).isInstanceOf(IllegalArgumentException.class);
  }
}
