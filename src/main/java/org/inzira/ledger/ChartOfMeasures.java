package org.inzira.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chart of measures, collected from the modules and told to the database at the start. */
@Component
class ChartOfMeasures implements InitializingBean {

  /** The number of an advisory lock of its own, beside that of the batches. */
  private static final long LOCK = 7_120_002;

  private static final String TELL =
      """
      insert into ledger.measure
        (code, unit, programme, required, subjects, headcounts, confidential)
      select told.*
      from (values (:code, :unit, :programme, :required::text[], :subjects, :headcounts,
                    :confidential))
        as told (code, unit, programme, required, subjects, headcounts, confidential)
      where not exists (
        select from ledger.measure_in_force kept
        where kept.code = told.code and kept.unit = told.unit
          and kept.programme = told.programme and kept.required = told.required
          and kept.subjects = told.subjects and kept.headcounts = told.headcounts
          and kept.confidential = told.confidential)
      """;

  private final Map<MeasureCode, Measure> measures = new LinkedHashMap<>();
  private final JdbcClient database;
  private final Transactions transactions;

  ChartOfMeasures(List<Chart> charts, JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
    for (var chart : charts) {
      for (var measure : chart.measures()) {
        if (measures.put(measure.code(), measure) != null) {
          throw new IllegalStateException("two modules chart " + measure.code().value());
        }
      }
    }
  }

  @Override
  public void afterPropertiesSet() {
    transactions
        .writeApart(() -> {
          waitForOthers();
          measures.values().forEach(this::tell);
          return Outcome.done(measures.size());
        })
        .orThrow();
  }

  /** Two processes that start at once would each find the other's rows missing. */
  private void waitForOthers() {
    database
        .sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((row, number) -> number)
        .list();
  }

  private void tell(Measure measure) {
    database
        .sql(TELL)
        .param("code", measure.code().value())
        .param("unit", measure.unit())
        .param("programme", measure.programme().code())
        .param(
            "required",
            measure.required().stream().map(Dimension::code).sorted().toArray(String[]::new))
        .param("subjects", measure.subjects())
        .param("headcounts", measure.headcounts())
        .param("confidential", measure.confidential())
        .update();
  }

  Optional<Measure> find(MeasureCode code) {
    return Optional.ofNullable(measures.get(code));
  }

  /** Everything in a statement that breaks the chart. */
  List<Refusal> refusals(Statement statement) {
    var refusals = new ArrayList<Refusal>();
    for (var fact : statement.facts()) {
      find(fact.measure())
          .ifPresentOrElse(
              measure -> refusals.addAll(refusals(statement, fact, measure)),
              () -> refusals.add(refusal("LG-001", statement, fact.measure().value())));
    }
    return refusals;
  }

  private static List<Refusal> refusals(Statement statement, Fact fact, Measure measure) {
    var refusals = new ArrayList<Refusal>();
    var code = measure.code().value();
    measure.required().stream()
        .filter(dimension -> fact.dimensions().find(dimension).isEmpty())
        .sorted()
        .forEach(dimension -> refusals.add(refusal("LG-002", statement, code, dimension.code())));
    if (fact.subject().isEmpty() && measure.subjects() && !measure.headcounts()) {
      refusals.add(refusal("LG-003", statement, code));
    }
    if (fact.subject().isPresent() && !measure.subjects()) {
      refusals.add(refusal("LG-004", statement, code));
    }
    return refusals;
  }

  private static Refusal refusal(String code, Statement statement, String... more) {
    var arguments = new ArrayList<String>();
    arguments.add(statement.source().kind().code());
    arguments.add(statement.source().id().toString());
    arguments.addAll(List.of(more));
    return new Refusal(code, arguments, Optional.empty());
  }
}
