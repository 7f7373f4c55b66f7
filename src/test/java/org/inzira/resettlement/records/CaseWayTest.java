package org.inzira.resettlement.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.FamilyWindow;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.CasesMoved;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A case from referral to confirmed arrival, on the real tables. */
@InziraTest
@RecordApplicationEvents
class CaseWayTest {

  @Autowired private Cases cases;
  @Autowired private Clearances clearances;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;
  @Autowired private ApplicationEvents events;

  private Deliveries deliveries;
  private PaperCases paper;
  private LocalDate today;

  @BeforeEach
  void begin() {
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
  }

  @Test
  void goesFromReferralToConfirmedArrival() {
    var family = paper.referred(2);
    assertThat(paper.file(family).stage()).isEqualTo(Stage.REFERRED);
    assertThat(paper.file(family).number()).matches("[A-Z]{2,3}-C-\\d{4}-\\d{4,}");

    paper.accept(family);
    assertThat(paper.file(family).lacking())
        .containsExactlyInAnyOrder(
            Preparation.MEDICAL,
            Preparation.ORIENTATION,
            Preparation.EXIT_PERMIT,
            Preparation.TRAVEL_DOCUMENT,
            Preparation.ENTRY_VISA);
    paper.prepare(family);
    assertThat(paper.file(family).lacking()).isEmpty();
    paper.take(family, StepKind.READY);
    assertThat(paper.file(family).isBookable()).isTrue();

    tell(booked(family, today.plusDays(12)));
    var journey = paper.file(family).journey().orElseThrow();
    assertThat(window(journey).journey().itinerary())
        .extracting(itinerary -> itinerary.departure())
        .isEqualTo(today.plusDays(12));
    travel(family);

    assertThat(paper.file(family).passages())
        .extracting(Passage::stage)
        .containsExactlyElementsOf(
            Stream.of(Stage.values())
                .filter(stage -> stage != Stage.ENDED && stage != Stage.ARRIVAL_NOT_RECORDED)
                .toList());
    assertThat(cases.openCases(family.members())).isEmpty();
  }

  private void travel(Paper family) {
    var all = Set.copyOf(family.members());
    tell(new MovementNews.EnteredTransit(family.id(), all, today));
    tell(new MovementNews.Boarded(family.id(), all, today));
    tell(new MovementNews.Departed(family.id(), all, today));
    tell(new MovementNews.ConnectionMissed(family.id(), all, today));
    tell(new MovementNews.Arrived(family.id(), all, today));
    tell(new MovementNews.ArrivalConfirmed(family.id(), all, today));
  }

  @Test
  void aVoidedArrivalCountsAsNeverToldAndARestoredOneFitsAgain() {
    var family = paper.referred(2);
    var all = Set.copyOf(family.members());
    var one = Set.of(family.members().getFirst());
    var early = today.minusDays(9);
    assertThat(codes(cases.told(new MovementNews.ArrivalVoided(family.id(), one, early))))
        .containsExactly("RS-022");
    tell(new MovementNews.Departed(family.id(), all, early.minusDays(1)));
    tell(new MovementNews.Arrived(family.id(), all, early));
    tell(new MovementNews.ArrivalConfirmed(family.id(), all, today));
    assertThat(cases.departedCases(all)).hasSize(2).containsValue(family.id());

    tell(new MovementNews.ArrivalVoided(family.id(), one, early));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.DEPARTED);
    assertThat(paper.file(family).passages().getLast().stage()).isEqualTo(Stage.DEPARTED);
    assertThat(cases.openCases(all)).containsOnlyKeys(one);
    assertThat(codes(cases.told(new MovementNews.ArrivalVoided(family.id(), one, early))))
        .containsExactly("RS-022");

    tell(new MovementNews.Arrived(family.id(), one, early));
    tell(new MovementNews.ArrivalConfirmed(family.id(), one, today));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.ARRIVAL_CONFIRMED);
    assertThat(cases.openCases(all)).isEmpty();
  }

  @Test
  void anArrivalIsNotTakenBackWhileItsPersonIsInAnotherOpenCase() {
    var family = paper.referred(1);
    var all = Set.copyOf(family.members());
    tell(new MovementNews.Departed(family.id(), all, today.minusDays(9)));
    tell(new MovementNews.ArrivalConfirmed(family.id(), all, today.minusDays(8)));
    paper.belongs(paper.referred(0).key(), family.person(0), "principal");

    assertThat(codes(cases.told(new MovementNews.ArrivalVoided(family.id(), all, today))))
        .containsExactly("RS-028");
  }

  @Test
  void keepsWhoDecidedAndInWhichDocument() {
    var family = paper.referred(1);
    paper.take(family, StepKind.REGISTERED);
    paper.take(family, StepKind.INTERVIEWED);
    var decision = new Decision(Decision.By.UNHCR, Optional.of("Letter 17"));

    cases
        .take(
            family.id(), StepKind.DECIDED_ACCEPTED, today, Optional.empty(), Optional.of(decision))
        .orThrow();

    assertThat(registers.list(StepDefinition.KIND, "case", Set.of(family.id().value())))
        .filteredOn(step -> step.values().text("document").isPresent())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.values().text("document")).contains("Letter 17");
          assertThat(step.values().text("decided_by")).contains("unhcr");
        });
  }

  @Test
  void offersNoStepThatItWouldRefuseAndRefusesAllOthers() {
    var family = paper.referred(1);
    for (var step : List.of(StepKind.REGISTERED, StepKind.INTERVIEWED, StepKind.DECIDED_ACCEPTED)) {
      for (var other : StepKind.values()) {
        if (!cases.possible(family.id()).contains(other)) {
          assertThat(codes(cases.take(family.id(), other, today, Optional.of(Reason.OTHER))))
              .as("%s before %s", other, step)
              .contains("RS-001");
        }
      }
      assertThat(cases.possible(family.id())).contains(step);
      paper.take(family, step);
    }
    assertThat(codes(cases.take(family.id(), StepKind.READY, today, Optional.empty())))
        .containsExactlyInAnyOrder("RS-011", "RS-012", "RS-013", "RS-016", "RS-017", "RS-018");
    assertThat(
            codes(cases.take(new CaseId(new UUID(1, 1)), StepKind.READY, today, Optional.empty())))
        .containsExactly("RS-020");
  }

  @Test
  void givesAReasonForWhatPutsOffOrEnds() {
    var family = paper.referred(1);
    paper.accept(family);

    assertThat(codes(cases.take(family.id(), StepKind.DECIDED_DEFERRED, today, Optional.empty())))
        .containsExactly("RS-004");
    cases
        .take(family.id(), StepKind.DECIDED_DEFERRED, today, Optional.of(Reason.GUARDIANSHIP))
        .orThrow();

    var file = paper.file(family);
    assertThat(file.stage()).isEqualTo(Stage.INTERVIEWED);
    assertThat(file.passages().getLast())
        .isEqualTo(
            new Passage(Stage.INTERVIEWED, Optional.of(today), Optional.of(Reason.GUARDIANSHIP)));
  }

  @Test
  void aHoldOnOneHoldsAllWhoTravelTogetherAndSaysNothingOfTheOthers() {
    var family = paper.referred(3);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);

    var hold = paper.hold(family, 2);

    var file = paper.file(family);
    assertThat(file.held()).isTrue();
    assertThat(file.isBookable()).isFalse();
    assertThat(file.members())
        .extracting(member -> member.held())
        .containsExactly(false, false, true);
    assertThat(codes(cases.told(booked(family, today.plusDays(9))))).containsExactly("RS-024");
    var journey = file.journey().orElseThrow();
    assertThat(window(journey).held()).isTrue();

    deliveries.bring(
        "case-hold",
        hold,
        Map.of(
            "case", family.key(),
            "person", family.person(2),
            "reason", "medical",
            "held_on", today.toString(),
            "lifted_on", today.toString()));
    assertThat(paper.file(family).isBookable()).isTrue();
    assertThat(window(journey).held()).isFalse();
  }

  @Test
  void whatHealthTakesBackHoldsAReadyFamilyWithoutSayingWhy() {
    var family = paper.referred(2);
    paper.accept(family);
    assertThat(paper.file(family).held()).isFalse();
    paper.prepare(family);
    paper.take(family, StepKind.READY);

    deliveries.bring(
        "medical-hold",
        family.key() + "-MH",
        Map.of(
            "person", family.person(1),
            "reason", "tuberculosis_work_up",
            "held_on", today.toString(),
            "expected_until", today.plusDays(56).toString()));

    var file = paper.file(family);
    assertThat(file.held()).isTrue();
    assertThat(file.members()).extracting(one -> one.held()).containsExactly(false, true);
    assertThat(file.isBookable()).isFalse();
  }

  @Test
  void aHoldOnOneLeavesThoseAloneWhoDoNotTravelTogether() {
    var friends = paper.referred(2, Map.of("travels_together", "no"));
    paper.hold(friends, 1);
    assertThat(paper.file(friends).held()).isFalse();
    paper.hold(friends, 0);
    assertThat(paper.file(friends).held()).isTrue();
  }

  @Test
  void anAdditionSendsAReadyFamilyBackToWhatTheNewOneLacks() {
    var family = paper.referred(2);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    tell(booked(family, today.plusDays(20)));
    paper.person(family.key() + "-P2", today.toString());

    assertThat(deliveries.refused("case-member", family.key() + "-2", member(family, Map.of())))
        .containsExactly("RS-033");
    deliveries.bring(
        "case-member", family.key() + "-2", member(family, Map.of("joined_on", today.toString())));

    var file = paper.file(family);
    assertThat(file.stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(file.members()).extracting(one -> one.stage()).containsOnly(Stage.ACCEPTED);
    assertThat(file.passages().getLast().reason()).contains(Reason.FAMILY_ADDITION);
    assertThat(file.lacking()).contains(Preparation.MEDICAL, Preparation.ORIENTATION);
    assertThat(file.consented()).isFalse();
    var journey = file.journey().orElseThrow();
    assertThat(window(journey).members()).hasSize(3);
    tell(
        new MovementNews.Unbooked(
            family.id(), Set.copyOf(family.members()), today, Reason.FAMILY_ADDITION));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.ACCEPTED);
  }

  @Test
  void asksForConsentOfAdultsThemselvesAndOfAGuardianForMinors() {
    var family = paper.referred(1);
    paper.person(family.key() + "-child", today.minusYears(9).toString());
    paper.belongs(family.key(), family.key() + "-child", "child");
    var own =
        Map.of(
            "case",
            family.key(),
            "person",
            family.key() + "-child",
            "given_by",
            "own",
            "given_on",
            today.toString());

    assertThat(deliveries.refused("consent", family.key() + "-C1", own)).containsExactly("RS-040");
    assertThat(
            deliveries.refused(
                "consent",
                family.key() + "-C2",
                Deliveries.with(
                    Deliveries.with(own, "given_by", "guardian"), "person", family.person(0))))
        .containsExactly("RS-041");
    paper.consent(family, family.person(0));
    assertThat(paper.file(family).consented()).isFalse();
    deliveries.bring("consent", family.key() + "-C3", Deliveries.with(own, "given_by", "guardian"));
    assertThat(paper.file(family).consented()).isTrue();
  }

  @Test
  void aPersonIsInOneOpenCaseAtATimeAndACaseHasOnePrincipal() {
    var one = paper.referred(1);
    var other = paper.referred(1);

    assertThat(
            deliveries.refused(
                "case-member",
                other.key() + "-again",
                Map.of("case", other.key(), "person", one.person(0), "relationship", "principal")))
        .containsExactlyInAnyOrder("RS-030", "RS-031");
    cases.take(one.id(), StepKind.WITHDRAWN, today, Optional.empty()).orThrow();
    deliveries.bring(
        "case-member",
        other.key() + "-again",
        Map.of("case", other.key(), "person", one.person(0), "relationship", "sibling"));
    assertThat(cases.openCases(Set.copyOf(one.members())).values()).containsExactly(other.id());
  }

  @Test
  void nobodyLeavesACaseByACorrection() {
    var one = paper.referred(2);
    var other = paper.referred(1);

    assertThat(
            deliveries.refused(
                "case-member",
                one.key() + "/" + one.person(1),
                Map.of("case", other.key(), "person", one.person(1), "relationship", "sibling")))
        .containsExactly("RS-034");
  }

  @Test
  void refusesToVoidAStepThatLaterOnesStandOn() {
    var family = paper.referred(1);
    step(family, "registered", Map.of("happened_on", today.minusDays(9).toString()));
    step(family, "ready", Map.of("happened_on", today.minusDays(5).toString()));
    step(family, "not_ready", Map.of("happened_on", today.toString(), "reason", "other"));

    assertThat(deliveries.refusedToWithdraw("case-step", family.key() + "-ready"))
        .containsExactly("RS-008");
    deliveries.withdraw("case-step", family.key() + "-not_ready");
    deliveries.withdraw("case-step", family.key() + "-ready");
    assertThat(paper.file(family).stage()).isEqualTo(Stage.REGISTERED);
  }

  @Test
  void aDepartureThatASheetTellsLeavesEarlierDaysUnrecorded() {
    var family = paper.referred(2);
    var one = Set.of(family.member(0));

    tell(new MovementNews.Departed(family.id(), one, today));

    var file = paper.file(family);
    assertThat(file.stage()).isEqualTo(Stage.REFERRED);
    assertThat(file.members())
        .extracting(member -> member.stage())
        .containsExactly(Stage.DEPARTED, Stage.REFERRED);
    tell(new MovementNews.Departed(family.id(), Set.of(family.member(1)), today));
    assertThat(paper.file(family).passages())
        .extracting(Passage::stage)
        .containsExactly(Stage.REFERRED, Stage.DEPARTED);
    assertThat(codes(cases.told(new MovementNews.Departed(family.id(), one, today))))
        .containsExactly("RS-022");
    tell(new MovementNews.Returned(family.id(), one, today, Reason.DOCUMENT_ERROR));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.REFERRED);
  }

  @Test
  void takesStepsOfASheetWithoutDaysAndFillsThemInLater() {
    var family = paper.referred(1);
    step(family, "decided_accepted", Map.of());
    assertThat(paper.file(family).stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(paper.file(family).stageSince()).isEmpty();

    step(family, "registered", Map.of("happened_on", today.minusDays(40).toString()));

    assertThat(paper.file(family).passages())
        .extracting(Passage::stage)
        .containsExactly(Stage.REFERRED, Stage.REGISTERED, Stage.ACCEPTED);
    assertThat(
            deliveries.refused(
                "case-step",
                family.key() + "-again",
                Map.of(
                    "case", family.key(),
                    "step", "registered",
                    "happened_on", today.minusDays(30).toString())))
        .containsExactly("RS-001");
    deliveries.withdraw("case-step", family.key() + "-decided_accepted");
    assertThat(paper.file(family).stage()).isEqualTo(Stage.REGISTERED);
  }

  @Test
  void completesTheOrientationOfThoseWhoAreInOpenCases() {
    var one = paper.referred(2);
    var other = paper.referred(1);
    var stranger = paper.person(one.key() + "-stranger", "1990-01-01");
    paper.accept(one);
    var all =
        List.of(one, other).stream()
            .flatMap(two -> two.members().stream())
            .collect(Collectors.toSet());

    assertThat(codes(cases.oriented(all, today))).containsExactly("RS-001");
    assertThat(codes(cases.oriented(Set.of(stranger), today))).containsExactly("RS-027");
    assertThat(paper.file(one).lacking()).contains(Preparation.ORIENTATION);
    paper.accept(other);

    assertThat(cases.oriented(all, today).orThrow())
        .containsExactlyInAnyOrder(one.id(), other.id());
    assertThat(cases.oriented(all, today).orThrow()).hasSize(2);
    assertThat(paper.file(one).lacking()).doesNotContain(Preparation.ORIENTATION);
  }

  @Test
  void bindsCasesOfOneDestinationAndFindsAllThatHangTogether() {
    var one = paper.referred(1);
    var two = paper.referred(1);
    var three = paper.referred(1);
    var other = paper.referred(1, Map.of("destination", "CAN"));
    bind(one, two);
    bind(two, three);

    assertThat(cases.boundTo(three.id())).containsExactlyInAnyOrder(one.id(), two.id(), three.id());
    assertThat(cases.boundTo(other.id())).containsExactly(other.id());
    assertThat(
            deliveries.refused(
                "case-bond",
                one.key() + "-x",
                Map.of("case", one.key(), "bound_with", other.key())))
        .containsExactly("RS-051");
  }

  @Test
  void tellsWhoKeepsListsOfEveryChangeAndOfMovedWindows() {
    var family = paper.referred(1);
    paper.accept(family);
    events.clear();

    deliveries.bring(
        "clearance",
        family.key() + "-X",
        Map.of(
            "person", family.person(0),
            "clearance", "exit_permit",
            "given_on", today.toString()));

    assertThat(events.stream(CasesMoved.class))
        .anyMatch(moved -> moved.cases().contains(family.id()));
    assertThat(paper.file(family).lacking()).doesNotContain(Preparation.EXIT_PERMIT);
  }

  private Map<String, String> member(Paper family, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("case", family.key());
    values.put("person", family.key() + "-P2");
    values.put("relationship", "child");
    return values;
  }

  private FamilyWindow window(UUID journey) {
    return Objects.requireNonNull(clearances.windows(List.of(journey)).get(journey));
  }

  private void bind(Paper one, Paper other) {
    deliveries.bring(
        "case-bond",
        one.key() + "/" + other.key(),
        Map.of("case", one.key(), "bound_with", other.key()));
  }

  private void step(Paper family, String step, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("case", family.key());
    values.put("step", step);
    deliveries.bring("case-step", family.key() + "-" + step, values);
  }

  private MovementNews booked(Paper family, LocalDate day) {
    return new MovementNews.Booked(
        family.id(), Set.<PersonId>copyOf(family.members()), today, "M-1", day, 1);
  }

  private void tell(MovementNews news) {
    cases.told(news).orThrow();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }
}
