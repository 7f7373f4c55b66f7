package org.inzira.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionTest {

  @Test
  void keepsAFieldThatIsCalledReason() {
    var sent =
        Map.of("_csrf", "token", "version", "2", "record_key", "H-1", "reason", "quarantine");

    assertThat(new Submission(sent).values()).isEqualTo(Map.of("reason", "quarantine"));
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(new Submission(Map.of("note", "  ")).values()).isEmpty();
  }
}
