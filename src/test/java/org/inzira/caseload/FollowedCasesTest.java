package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists follow cases as they are recorded, in the whole application. */
@InziraTest
class FollowedCasesTest {

  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired Cases cases;
  @Autowired CaseLists lists;
  @Autowired Board board;
  @Autowired Recount recount;
  @Autowired RuleWatch rules;
  @Autowired RuleShelf shelf;

  @Test
  void followTheRecordsOfACaseAndNothingThatWasRefused() {
    var referred = shelf.today().minusDays(60);
    refer(referred);
    var own = Selection.of("NZL", "", "followed.officer");

    var listed =
        lists.list(own, Optional.of(Stage.REFERRED), Optional.empty(), Optional.empty(), 9);
    assertThat(listed)
        .singleElement()
        .satisfies(one -> assertThat(one.stageSince()).isEqualTo(referred))
        .satisfies(one -> assertThat(one.people()).isEqualTo(1));
    var id = listed.getFirst().id();

    cases.take(id, StepKind.REGISTERED, referred.plusDays(10), Optional.empty()).orThrow();
    assertThat(families(own, Stage.REFERRED)).isZero();
    assertThat(families(own, Stage.REGISTERED)).isEqualTo(1);

    assertThat(cases.take(id, StepKind.READY, referred.plusDays(11), Optional.empty()))
        .isInstanceOf(Outcome.Refused.class);
    transactions.write(() -> {
      cases.take(id, StepKind.INTERVIEWED, referred.plusDays(12), Optional.empty()).orThrow();
      return Outcome.refused(Refusal.of("CB-005"));
    });
    assertThat(families(own, Stage.REGISTERED)).isEqualTo(1);

    rules.look();
    assertThat(recount.verify().differences()).isZero();
  }

  private void refer(LocalDate referred) {
    add("person", "P-FOLLOW", Map.of("given_name", "Aline", "sex", "female"));
    add(
        "case",
        "C-FOLLOW",
        Map.of(
            "destination", "NZL",
            "asylum_country", "RWA",
            "pathway", "resettlement",
            "officer", "followed.officer",
            "referred_on", referred.toString()));
    add(
        "case-member",
        "M-FOLLOW",
        Map.of("case", "C-FOLLOW", "person", "P-FOLLOW", "relationship", "principal"));
  }

  private int families(Selection selection, Stage stage) {
    return board.columns(selection, LocalDate.of(2022, 9, 1)).stream()
        .filter(column -> column.stage() == stage)
        .mapToInt(column -> column.amount().families())
        .sum();
  }

  private void add(String kind, String key, Map<String, String> values) {
    var record =
        new FieldRecord(Location.field(""), key, values, Optional.empty(), Optional.empty());
    var handled =
        transactions
            .write(() ->
                Outcome.done(
                    registers
                        .get(new RecordKind(kind))
                        .handle(new FieldRecordBatch(List.of(record), Map.of()))))
            .orThrow();
    assertThat(handled.refusals()).isEmpty();
  }
}
