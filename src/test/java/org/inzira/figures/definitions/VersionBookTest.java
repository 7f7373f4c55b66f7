package org.inzira.figures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.figures.FigureDefinition;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.Test;

class VersionBookTest {

  private static final Optional<DefinedVersion.Author> MISSION =
      Optional.of(new DefinedVersion.Author(new AccountName("monitor"), "Why."));

  @Test
  void putsTheHighestVersionInForceWhereverItCameFrom() {
    var shipped = definition(1, "USA");
    var own = definition(2, "CAN");
    var later = definition(3, "SWE");

    var byTheMission =
        new VersionBook(
            2, List.of(shipped), List.of(kept(shipped, Optional.empty()), kept(own, MISSION)));
    var byTheRelease =
        new VersionBook(
            3,
            List.of(later),
            List.of(
                kept(shipped, Optional.empty()),
                kept(own, MISSION),
                kept(later, Optional.empty())));

    assertThat(byTheMission.definitions()).containsExactly(own);
    assertThat(byTheMission.ownInForce(own.id())).isPresent();
    assertThat(byTheRelease.definitions()).containsExactly(later);
    assertThat(byTheRelease.ownInForce(own.id())).isEmpty();
  }

  @Test
  void stopsAReleaseThatSaysSomethingElseUnderTheNumberInForce() {
    var own = definition(2, "CAN");
    var book =
        new VersionBook(
            2,
            List.of(definition(2, "SWE")),
            List.of(kept(definition(1, "USA"), Optional.empty()), kept(own, MISSION)));

    assertThat(book.clashes(List.of(definition(2, "SWE"))))
        .singleElement()
        .asString()
        .contains("people-resettled: version 2", "which monitor defined", "define version 3");
    assertThat(book.clashes(List.of(own))).isEmpty();
    assertThat(book.clashes(List.of(definition(1, "SWE")))).isEmpty();
  }

  @Test
  void dropsAFigureThatNoReleaseHasAnyMoreUnlessTheMissionDefinedIt() {
    var shipped = definition(1, "USA");

    assertThat(
            new VersionBook(1, List.of(), List.of(kept(shipped, Optional.empty()))).definitions())
        .isEmpty();
    assertThat(new VersionBook(1, List.of(), List.of(kept(shipped, MISSION))).definitions())
        .containsExactly(shipped);
  }

  @Test
  void readsBackEveryDefinitionThatItWrites() {
    for (var definition : ShippedDefinitions.read()) {
      var reader = new DefinitionReader();

      var read = reader.read("kept", DefinitionText.of(definition));

      assertThat(reader.complaints()).isEmpty();
      assertThat(read)
          .singleElement()
          .extracting(WrittenDefinition::definition)
          .isEqualTo(definition);
    }
  }

  private static DefinedVersion kept(
      FigureDefinition definition, Optional<DefinedVersion.Author> by) {
    return new DefinedVersion(
        definition, DefinitionText.of(definition), Map.of(), Map.of(), by, Instant.EPOCH);
  }

  private static FigureDefinition definition(int version, String destination) {
    return new DefinitionReader()
        .read(
            "test.yaml",
            """
            programme: resettlement
            figures:
              - id: people-resettled
                version: %d
                since: 2021
                counted: people
                unit: people
                measures: [movement.departures]
                where: {destination: [%s]}
                exclusive: [sex]
            """
                .formatted(version, destination))
        .getFirst()
        .definition();
  }
}
