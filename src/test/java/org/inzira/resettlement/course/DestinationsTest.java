package org.inzira.resettlement.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inzira.clearances.ClearanceKind;
import org.inzira.kernel.CountryCode;
import org.inzira.resettlement.Preparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationsTest {

  @Test
  void asksOfEachCountryWhatStandsThereAndOfOthersWhatStandsUnderOthers() {
    var destinations = Destinations.shipped();

    assertThat(destinations.of(new CountryCode("USA")).security())
        .contains(ClearanceKind.FINGERPRINTS, ClearanceKind.NAME_CHECK);
    assertThat(destinations.of(new CountryCode("JPN")).preparations())
        .contains(Preparation.MEDICAL, Preparation.EXIT_PERMIT)
        .doesNotContain(Preparation.SECURITY);
  }

  @Test
  void readsTheListThatAMissionWroteInItsPlace(@TempDir Path folder) throws IOException {
    var own =
        Files.writeString(
            folder.resolve("own.yaml"),
            "others: {interviews: false, preparations: [exit_permit]}\n");

    assertThat(Destinations.read(own).of(new CountryCode("USA")).preparations())
        .containsExactly(Preparation.EXIT_PERMIT);
  }

  @Test
  void refusesAFaultyFileWithAllThatIsWrong() {
    var text =
        """
        others:
          interviews: true
          preparations: [medical, medical]
        destinations:
          Norway:
            interviews: true
            preparations: [medical]
          USA:
            interviews: true
            preparations: [security, luggage]
          CAN:
            preparations: [medical]
          AUS:
            interviews: false
            preparations: [security]
            security: [handshake]
        """;

    assertThatThrownBy(() -> Destinations.read("mine.yaml", text))
        .hasMessageContaining("mine.yaml")
        .hasMessageContaining("others: names a preparation twice")
        .hasMessageContaining("not a country code: Norway")
        .hasMessageContaining("USA: no preparation: luggage")
        .hasMessageContaining("USA: security is asked for if and only if")
        .hasMessageContaining("CAN: says interviews and preparations")
        .hasMessageContaining("AUS: no kind of clearance: handshake");
    assertThatThrownBy(() -> Destinations.read("mine.yaml", "others: {visa: true}"))
        .hasMessageContaining("visa");
  }
}
