package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.clearances.PaperRules.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.ActingAs;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.FamilyWindow.Verdict;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.clearances.rules.ShelfOn;
import org.inzira.database.InziraTest;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Journeys, papers and signatures as they are kept(). */
@InziraTest
class ClearanceRowsTest {

  private static final AccountName OFFICER = new AccountName("clearance-officer");
  private static final AccountName OTHER = new AccountName("clearance-other");

  @Autowired JdbcClient database;
  @Autowired JourneyRows journeys;
  @Autowired BeanFactory beans;
  @Autowired PersonKeys keys;
  @Autowired Clearances clearances;
  @Autowired RuleShelf shelf;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void lookAtTheCalendar() {
    today = shelf.today();
  }

  @Test
  void readsAFamilyWithItsPapersAndWhatHealthStates() {
    var journey = kept().plan(1, today.plusDays(20), "planned");
    kept().travels(journey, 101, false);
    kept().travels(journey, 102, false);
    kept().paper(101, "exit_permit", today.minusDays(3), today.plusDays(40));
    kept().paper(102, "exit_permit", today.minusDays(3), today.plusDays(30));
    kept().healthy(101, today.plusDays(90));
    kept().healthy(102, today.plusDays(60));

    var family = family(journey);

    assertThat(family.members()).hasSize(2);
    assertThat(family.window().last()).isEqualTo(today.plusDays(30));
    assertThat(family.firm()).isEqualTo(Window.from(today));
    assertThat(family.binding())
        .singleElement()
        .satisfies(bar -> assertThat(bar.person()).isEqualTo(person(102)));
    assertThat(clearances.of(List.of(person(101))).get(person(101)))
        .hasAtLeastOneElementOfType(Medical.class);
  }

  @Test
  void listsWhatIsPlannedFromADayOnAndGoesOnWhereItEnded() {
    var far = today.plusYears(9);
    var first = kept().plan(2, far, "planned");
    var second = kept().plan(3, far.plusDays(1), "planned");
    kept().plan(4, far.plusDays(2), "given_up");

    var page = clearances.soonest(far, Optional.empty(), 1);
    assertThat(page).extracting(family -> family.journey().id()).containsExactly(first);
    var next = clearances.soonest(far, Optional.of(first), 5);
    assertThat(next).extracting(family -> family.journey().id()).containsExactly(second);

    var open = new ArrayList<UUID>();
    clearances.eachOpen(family -> open.add(family.journey().id()));
    assertThat(open).contains(first, second).doesNotHaveDuplicates();
  }

  @Test
  void blocksOnceTheNamedOfficerHasSignedAndWarnsAgainAfter() {
    var journey = kept().plan(5, today.plusDays(20), "planned");
    kept().travels(journey, 105, false);
    kept().paper(105, "exit_permit", today.minusDays(30), today.plusDays(5));
    kept().healthy(105, today.plusDays(90));
    var version = new Rule.Version("RW-EXIT", 1);
    ActingAs.run(OTHER, () -> shelf.name(OFFICER)).orThrow();
    var before = shelf.history("RW-EXIT").size();

    assertThat(ActingAs.run(OTHER, () -> shelf.sign(version, true)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(verdict(journey)).isEqualTo(Verdict.WARNED);
    ActingAs.run(OFFICER, () -> shelf.sign(version, true)).orThrow();
    assertThat(verdict(journey)).isEqualTo(Verdict.BLOCKED);
    ActingAs.run(OFFICER, () -> shelf.sign(version, false)).orThrow();
    assertThat(verdict(journey)).isEqualTo(Verdict.WARNED);
    assertThat(shelf.history("RW-EXIT")).hasSize(before + 2);
  }

  /** A year on, by a clock of its own: what departed before keeps the rules of its day. */
  @Test
  void putsNewVersionsInForceForWhatIsPlannedAndNotForWhatHasDeparted() {
    var journey = kept().plan(6, today.plusDays(20), "planned");
    kept().travels(journey, 106, false);
    kept().paper(106, "travel_document", today.minusDays(10), today.plusYears(5));
    var departed = kept().plan(7, today.minusDays(1), "departed");
    kept().travels(departed, 106, false);
    var later = shelfOn(today.plusYears(1));
    var text =
        """
        rules:
          - {id: TD, version: 2, kind: travel_document, programme: by document, anchor: issue,
             target: arrival, window: {direction: after, length: 30, unit: days},
             since: %s, source: Our own, checked: %s, certainty: verified, owner: movement,
             note: {en: Thirty days., fr: Trente jours.}}
        """
            .formatted(today.plusYears(1), today);

    assertThat(later.define(text.replace("version: 2", "version: 3")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(later.define(text.replace("since: " + today.plusYears(1), "since: " + today)))
        .isInstanceOf(Outcome.Refused.class);
    later.define(text).orThrow();

    assertThat(later.on(today.plusYears(1)).list())
        .contains(later.book().find(new Rule.Version("TD", 2)).orElseThrow());
    assertThat(later.on(today).list())
        .contains(later.book().find(new Rule.Version("TD", 1)).orElseThrow());
    var old = family(departed);
    assertThat(old.today()).isEqualTo(today.minusDays(1));
    assertThat(old.counting().filter(bar -> bar.rule().kind() == ClearanceKind.TRAVEL_DOCUMENT))
        .singleElement()
        .satisfies(bar -> assertThat(bar.rule().version().number()).isEqualTo(1));
    var change = new RuleChange(desk(later), later);
    var moved = change.of(later.book().find(new Rule.Version("TD", 2)).orElseThrow());
    assertThat(moved.moved()).filteredOn(one -> one.journey().id().equals(journey)).hasSize(1);
    assertThat(moved.moved()).noneMatch(one -> one.journey().id().equals(departed));
  }

  @Test
  void refusesToChangeWhatWasSigned() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> database.sql("delete from clearances.signature").update()))
        .isNotNull();
  }

  private KeptJourneys kept() {
    return new KeptJourneys(database);
  }

  private RuleShelf shelfOn(LocalDate day) {
    return ShelfOn.day(day, beans);
  }

  private ClearanceDesk desk(RuleShelf other) {
    return new ClearanceDesk(
        journeys,
        other,
        new org.springframework.beans.factory.support.DefaultListableBeanFactory()
            .getBeanProvider(MedicalClearances.class),
        event -> {},
        keys);
  }

  private Verdict verdict(UUID journey) {
    return family(journey).verdict();
  }

  private FamilyWindow family(UUID journey) {
    return Objects.requireNonNull(clearances.windows(List.of(journey)).get(journey));
  }
}
