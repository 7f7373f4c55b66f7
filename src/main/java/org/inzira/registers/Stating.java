package org.inzira.registers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.Statement;

/** Tells the ledger what records say now; brings its refusals back to the rows they came from. */
final class Stating {

  private static final int CHUNK = 2000;
  private static final String CLOSED_YEAR = "LG-006";

  private final Ledger ledger;
  private final Findings findings;

  Stating(Ledger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  private record Told(Change.Cause cause, Statement statement) {}

  /** States the facts of standing records. */
  void state(RecordDefinition definition, List<Change.Cause> causes) {
    for (var start = 0; start < causes.size(); start += CHUNK) {
      var chunk = causes.subList(start, Math.min(causes.size(), start + CHUNK));
      var facts = definition.facts(chunk.stream().map(Change.Cause::record).toList());
      var told = new LinkedHashMap<RecordRef, Told>();
      for (var cause : chunk) {
        var stated = facts.get(cause.record().ref().id());
        // A new record without facts has nothing to take back; one left out keeps what it stated.
        if (stated != null && (!stated.isEmpty() || cause.record().version() > 1)) {
          told.put(cause.record().ref(), told(cause, stated));
        }
      }
      tell(told);
    }
  }

  /** States that these records say nothing any more. */
  void stateNothing(List<Change.Cause> causes) {
    var told = new LinkedHashMap<RecordRef, Told>();
    causes.forEach(cause -> told.put(cause.record().ref(), told(cause, List.of())));
    tell(told);
  }

  private static Told told(Change.Cause cause, List<Fact> facts) {
    var record = cause.record();
    return new Told(cause, new Statement(record.ref(), record.version(), cause.reason(), facts));
  }

  /** Those that are refused are left out and the rest told again, so that all is found at once. */
  private void tell(Map<RecordRef, Told> told) {
    var left = new LinkedHashMap<>(told);
    while (!left.isEmpty()) {
      var outcome = ledger.state(left.values().stream().map(Told::statement).toList());
      switch (outcome) {
        case Outcome.Done<Ledger.Stated>(var stated) -> {
          findings.restated(stated.restated());
          return;
        }
        case Outcome.Refused<Ledger.Stated>(var refusals) ->
            left.keySet().removeAll(refuse(refusals, left));
      }
    }
  }

  private Set<RecordRef> refuse(List<Refusal> refusals, Map<RecordRef, Told> told) {
    var refused = new HashSet<RecordRef>();
    for (var refusal : refusals) {
      var source = source(refusal);
      var cause = told.get(source);
      if (cause == null) {
        throw new IllegalStateException("a refusal of what was not stated: " + refusal);
      }
      refused.add(source);
      refuse(refusal, cause.cause());
    }
    return refused;
  }

  private void refuse(Refusal refusal, Change.Cause cause) {
    var column = refusal.code().equals(CLOSED_YEAR) ? RowReader.LATE_REASON : "";
    findings.refuseOnce(cause.key(), cause.location().at(column), refusal);
  }

  /** Refusals of statements begin with kind and identifier of their source. */
  private static RecordRef source(Refusal refusal) {
    var arguments = refusal.arguments();
    return new RecordRef(new RecordKind(arguments.get(0)), UUID.fromString(arguments.get(1)));
  }
}
