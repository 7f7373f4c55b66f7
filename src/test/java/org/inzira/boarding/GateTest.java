package org.inzira.boarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.boarding.BoardingGround.refused;

import org.inzira.access.ActingAs;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stands before the gate, and who passes it by the word of two. */
@InziraTest
class GateTest {

  private static final AccountName OFFICER = new AccountName("gate-officer");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Flights flights;
  @Autowired private Manifests manifests;
  @Autowired private ManifestVersions versions;
  @Autowired private Overrides overrides;
  @Autowired private RuleShelf shelf;

  private BoardingGround ground;

  @BeforeEach
  void signsThatAnExitPermitIsNeeded() {
    ground = new BoardingGround(registers, transactions, flights);
    shelf.name(OFFICER).orThrow();
    sign(true);
  }

  @AfterEach
  void takesTheSignatureBack() {
    sign(false);
  }

  @Test
  void keepsOffWhoseClearanceLapsesBeforeTheFlightAndNamesRuleSourceAndDay() {
    var flight = ground.flight(BoardingGround.left().plusDays(10));
    var family = booked(flight);
    var lapsing = family.persons().getLast();
    ground.permit(family.persons().getFirst(), BoardingGround.today().plusDays(30));
    ground.permit(lapsing, BoardingGround.today().plusDays(5));

    var outcome = manifests.put(flight, family.id());

    assertThat(refused(outcome)).containsExactly("TW-020");
    assertThat(((Outcome.Refused<?>) outcome).refusals().getFirst().arguments())
        .contains("day." + BoardingGround.today().plusDays(5), "RW-EXIT/1")
        .noneMatch(argument -> argument.contains("Uwase"));
    assertThat(manifests.current(flights.find(flight).orElseThrow())).isEmpty();
    sign(false);
    assertThat(refused(manifests.put(flight, family.id()))).as("it only warns").isEmpty();
  }

  @Test
  void letsThroughByTheWordOfTwoAndOnlyWhatTheySpokeOf() {
    var flight = ground.flight(BoardingGround.left().plusDays(10));
    var family = booked(flight);
    family.persons().forEach(person -> ground.permit(person, BoardingGround.today().plusDays(5)));
    assertThat(refused(manifests.put(flight, family.id()))).hasSize(2);

    for (var person : family.persons()) {
      assertThat(refused(overrides.ask(flight, person, " "))).containsExactly("BO-040");
      var asked = overrides.ask(flight, person, "The flight was moved by a day.").orThrow();
      assertThat(refused(overrides.ask(flight, person, "Once more"))).containsExactly("BO-042");
      assertThat(refused(overrides.decide(asked, true, ""))).containsExactly("BO-045");
      assertThat(refused(manifests.put(flight, family.id()))).isNotEmpty();
      decide(asked, "gate-second").orThrow();
      assertThat(refused(decide(asked, "gate-third"))).containsExactly("BO-044");
    }

    assertThat(manifests.put(flight, family.id()).orThrow()).hasSize(2);
    assertThat(versions.close(flight).orThrow().lines())
        .allMatch(line -> line.override().isPresent());
    ground.permit(family.persons().getFirst(), BoardingGround.today().plusDays(4));
    assertThat(refused(versions.close(flight))).as("another day").containsExactly("TW-020");
  }

  @Test
  void declinesAndLetsNobodyThrough() {
    var flight = ground.flight(BoardingGround.left().plusDays(10));
    var family = booked(flight);
    var person = family.persons().getFirst();
    family.persons().forEach(one -> ground.permit(one, BoardingGround.today().plusDays(5)));
    var asked = overrides.ask(flight, person, "Please").orThrow();

    var decided =
        ActingAs.run(
            new AccountName("gate-second"), () -> overrides.decide(asked, false, "No reason"));

    assertThat(decided.orThrow().decision().orElseThrow().confirmed()).isFalse();
    assertThat(refused(manifests.put(flight, family.id()))).hasSize(2);
    assertThat(refused(overrides.ask(flight, PersonId.random(), "Who"))).containsExactly("BO-041");
  }

  private Outcome<GateOverride> decide(java.util.UUID asked, String account) {
    return ActingAs.run(new AccountName(account), () -> overrides.decide(asked, true, ""));
  }

  private BoardingGround.Family booked(FlightId flight) {
    var family = ground.family(2);
    ground.book(flight, family);
    return family;
  }

  private void sign(boolean signed) {
    ActingAs.run(
        OFFICER, () -> shelf.sign(new org.inzira.clearances.Rule.Version("RW-EXIT", 1), signed));
  }
}
