package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.departing.TreatmentAdvice.Verdict;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Writes checks and treatments by the path that sheets and forms take. */
@Component
class Checks {

  private final Registers registers;
  private final CheckRows rows;
  private final Transactions transactions;

  Checks(Registers registers, CheckRows rows, Transactions transactions) {
    this.registers = registers;
    this.rows = rows;
    this.transactions = transactions;
  }

  /** The key of the next check of somebody: the same form sent twice is one check. */
  String nextKey(DepartingPerson person, LocalDate day) {
    return person.key() + "/" + day + "/" + (rows.count(person.id()) + 1);
  }

  /** Saves a check; whoever is unfit has a reason and a day on which they are seen again. */
  Outcome<String> save(DepartingPerson person, String key, Map<String, String> written) {
    return transactions.write(() -> {
      var refusals = new ArrayList<Refusal>();
      boolean isUnfit = written.getOrDefault("outcome", "").equals("unfit");
      for (var asked : List.of("recall_on", "unfit_reason")) {
        if (isUnfit && written.getOrDefault(asked, "").isBlank()) {
          refusals.add(Refusal.of("DP-003").at(Location.field(asked)));
        }
      }
      if (!key.startsWith(person.key() + "/")) {
        refusals.add(Refusal.of("DP-004"));
      }
      var values = new HashMap<>(written);
      values.put("person", person.key());
      var saved = registers.get(HealthRecords.CHECK).save(record(key, values), OptionalInt.empty());
      if (saved instanceof Outcome.Refused<?>(var more)) {
        refusals.addAll(more);
      }
      return refusals.isEmpty() ? Outcome.done(key) : Outcome.refused(refusals);
    });
  }

  /** What was decided of one drug. */
  record Decision(TreatmentAdvice advice, boolean given, String dose, String why) {

    boolean isAgainst() {
      return given != (advice.verdict() == Verdict.GIVE);
    }
  }

  /** Keeps what was given and what was not, and why, with the answers and the advice. */
  Outcome<Integer> save(
      DepartingPerson person,
      Answers answers,
      Map<String, String> written,
      List<Decision> decisions,
      String version) {
    return transactions.write(() -> {
      if (decisions.isEmpty()) {
        return Outcome.refused(Refusal.of("DP-005"));
      }
      var records =
          decisions.stream()
              .map(one -> {
                var values = new HashMap<>(written);
                values.put("person", person.key());
                values.put("drug", one.advice().drug().id());
                values.put("decided_on", answers.day().toString());
                values.put("decision", one.given() ? "given" : "not_given");
                values.put("dose", one.dose());
                values.put("why", one.why());
                values.put("advice", one.advice().verdict().code());
                values.put("advice_version", version);
                var key = person.key() + "/" + answers.day() + "/" + one.advice().drug().id();
                return record(key, values);
              })
              .toList();
      var refused = handle(TreatmentDefinition.KIND, records);
      return refused.isEmpty() ? Outcome.done(records.size()) : Outcome.refused(refused);
    });
  }

  List<Refusal> handle(RecordKind kind, List<FieldRecord> records) {
    return registers.get(kind).handle(new FieldRecordBatch(records, Map.of())).refusals();
  }

  static FieldRecord record(String key, Map<String, String> values) {
    var said = new HashMap<>(values);
    said.values().removeIf(String::isBlank);
    return new FieldRecord(Location.field(""), key, said, Optional.empty(), Optional.empty());
  }
}
