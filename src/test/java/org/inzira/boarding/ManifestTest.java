package org.inzira.boarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.TravelCondition;
import org.inzira.flights.FlightId;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final FlightId FLIGHT = new FlightId(new UUID(1, 1));

  @Test
  void readsEveryLineAsItWasWritten() {
    for (var line : List.of(plain(1), full(2))) {
      assertThat(Line.read(line.written())).isEqualTo(line);
    }
  }

  @Test
  void holdsIdentifiersAndNoWords() {
    assertThat(full(2).written())
        .isEqualTo(
            "00000000-0000-0007-0000-000000000002 00000000-0000-0008-0000-000000000002 yes yes"
                + " oxygen,wheelchair 00000000-0000-0009-0000-000000000002 left_behind medical");
  }

  @Test
  void hashesWhatItSaysOverTheVersionBefore() {
    var first = hash(Manifest.BEGINNING, plain(1), full(2));

    assertThat(hash(Manifest.BEGINNING, plain(1), full(2))).isEqualTo(first);
    assertThat(hash(first, plain(1), full(2))).isNotEqualTo(first);
    assertThat(hash(Manifest.BEGINNING, full(2), plain(1))).isNotEqualTo(first);
    assertThat(hash(Manifest.BEGINNING, plain(1))).isNotEqualTo(first);
  }

  private static String hash(String before, Line... lines) {
    return Manifest.hash(before, FLIGHT, Manifest.State.CLOSED, List.of(lines));
  }

  private static Line plain(int number) {
    return new Line(
        new CaseId(new UUID(7, number)),
        new PersonId(new UUID(8, number)),
        false,
        false,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Line full(int number) {
    return new Line(
        new CaseId(new UUID(7, number)),
        new PersonId(new UUID(8, number)),
        true,
        true,
        Set.of(TravelCondition.WHEELCHAIR, TravelCondition.OXYGEN),
        Optional.of(new UUID(9, number)),
        Optional.of(Presence.LEFT_BEHIND),
        Optional.of(Reason.MEDICAL));
  }
}
