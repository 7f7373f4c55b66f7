package org.inzira.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Brings the invented mission in when the application of a test has started. Tests that import this
 * share the application, and with it the one loaded database: what they change they put back.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LoadedDemonstration {

  @Bean
  ApplicationRunner loading(Bringing bringing, Doors doors, Workbooks workbooks) {
    return arguments -> {
      forget(workbooks);
      doors.open();
      var ended = bringing.run();
      assertThat(ended.step()).as("%s", ended).isEqualTo(Progress.Step.DONE);
    };
  }

  /** The folder outlives the run, and the mission may have been invented anew since. */
  private static void forget(Workbooks workbooks) throws IOException {
    var names =
        List.of(
            Workbooks.OF_2021,
            Workbooks.OF_2022,
            Workbooks.CASELOAD,
            Workbooks.CASELOAD_LEFT,
            Workbooks.CASELOAD_SEATED,
            Workbooks.LIVE,
            Workbooks.LIVE_MENDED);
    for (var name : names) {
      Files.deleteIfExists(workbooks.path(name));
    }
  }
}
