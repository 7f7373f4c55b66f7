package org.inzira.health.laboratory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the rest of health asks of the laboratory: that tests be made, and where they stand. It
 * knows an examination by its identifier alone.
 */
@Component
public class Laboratory {

  private final Catalogue catalogue;
  private final OrderRows rows;
  private final LaboratoryBatches batches;
  private final Registers registers;
  private final Transactions transactions;
  private final Courses courses;

  Laboratory(
      Catalogue catalogue,
      OrderRows rows,
      LaboratoryBatches batches,
      @Lazy Registers registers,
      Transactions transactions,
      Courses courses) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.batches = batches;
    this.registers = registers;
    this.transactions = transactions;
    this.courses = courses;
  }

  /** The tests that can be asked for. */
  public Set<TestCode> tests() {
    return catalogue.tests().stream().map(TestKind::code).collect(Collectors.toUnmodifiableSet());
  }

  /** Those of them that are asked only with a consent of their own. */
  public Set<TestCode> consentedTests() {
    return catalogue.tests().stream()
        .filter(TestKind::isConsented)
        .map(TestKind::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Asks for tests for an examination, as the destination wants them; what it asked before, or what
   * the person waits for anyway, is not asked twice. All or none, in the caller's transaction if
   * there is one. Refused: an unknown test ({@code LB-003}), one that is not asked at this age or
   * sex ({@code LB-002}), one whose own consent is not recorded ({@code LB-004}).
   */
  public Outcome<LaboratoryStanding> ask(UUID examination, PersonId person, Set<TestCode> tests) {
    if (!tests().containsAll(tests)) {
      return Outcome.refused(Refusal.of("LB-003"));
    }
    return transactions.write(() -> asked(examination, person, tests));
  }

  private Outcome<LaboratoryStanding> asked(
      UUID examination, PersonId person, Set<TestCode> tests) {
    rows.hold(person);
    var open = new HashSet<>(tests);
    of(examination).tests().forEach(one -> open.remove(one.test()));
    var lines = new ArrayList<LaboratoryBatches.Line>();
    var keys = registers.keys(People.KIND, Set.of(person.value()));
    for (var test : open) {
      var waiting = rows.findWaiting(person, test);
      waiting.ifPresent(order -> rows.put(examination, order));
      if (waiting.isEmpty()) {
        lines.add(line(keys.getOrDefault(person.value(), ""), test));
      }
    }
    var refused = batches.bring(LaboratoryOrderDefinition.KIND, lines);
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    open.forEach(
        test -> rows.findWaiting(person, test).ifPresent(order -> rows.put(examination, order)));
    return Outcome.done(of(examination));
  }

  private LaboratoryBatches.Line line(String person, TestCode test) {
    return LaboratoryBatches.Line.of(
        "LO-" + UUID.randomUUID(),
        Map.of(
            "person",
            person,
            "test",
            test.value(),
            "asked_on",
            courses.today().toString(),
            "asked_for",
            LaboratoryOrderDefinition.DESTINATION));
  }

  /**
   * Where the tests of an examination stand today. Whoever shows it puts the person on the trail
   * and shows what {@link LaboratoryStanding#seenBy} leaves.
   */
  public LaboratoryStanding of(UUID examination) {
    return new LaboratoryStanding(
        courses.find(rows.of(examination)).stream().map(TestCourse::asked).toList());
  }
}
