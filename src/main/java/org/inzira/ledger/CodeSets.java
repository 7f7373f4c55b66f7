package org.inzira.ledger;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.ProjectCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Combinations of dimensions, and of projects, each stored once and known by number.
 *
 * <p>New ones are stored in a transaction of their own: they say nothing by themselves, and a long
 * import must not make others wait for the same combination. Rows never change, so what was read
 * once stays true and may be remembered.
 */
@Repository
class CodeSets {

  private static final int REMEMBERED_MAX = 200_000;

  private static final String COLUMNS =
      Arrays.stream(Dimension.values()).map(Dimension::code).collect(Collectors.joining(", "));

  private static final String PLACEHOLDERS =
      Arrays.stream(Dimension.values())
          .map(dimension ->
              dimension == Dimension.AGE_YEARS
                  ? ":age_years::text[]::smallint[]"
                  : ":" + dimension.code() + "::text[]")
          .collect(Collectors.joining(", "));

  private static final String ADD =
      """
      insert into ledger.dimension_set (%1$s)
      select distinct %1$s from unnest(%2$s) as asked (%1$s)
      on conflict do nothing
      """
          .formatted(COLUMNS, PLACEHOLDERS);

  private static final String NUMBERS =
      """
      select code, dimension_set_no as number
      from ledger.dimension_set
      where code = any (:codes::text[])
      """;

  private static final String ADD_PROJECTS =
      "insert into ledger.project_set (codes) values (:codes::text[]) on conflict do nothing";

  private static final String PROJECTS_NUMBER =
      "select project_set_no from ledger.project_set where codes = :codes::text[]";

  private final JdbcClient database;
  private final Transactions transactions;
  private final Map<Dimensions, Integer> dimensions = new ConcurrentHashMap<>();
  private final Map<Set<ProjectCode>, Integer> projects = new ConcurrentHashMap<>();

  CodeSets(JdbcClient database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /** Makes sure that every combination of these facts has its number. */
  void learn(Collection<Fact> facts) {
    if (dimensions.size() > REMEMBERED_MAX) {
      dimensions.clear();
    }
    var unknown =
        facts.stream()
            .map(Fact::dimensions)
            .distinct()
            .filter(set -> !dimensions.containsKey(set))
            .toList();
    var unknownProjects =
        facts.stream()
            .map(Fact::projects)
            .distinct()
            .filter(set -> !projects.containsKey(set))
            .toList();
    if (!unknown.isEmpty()) {
      remember(unknown);
      var missing = unknown.stream().filter(set -> !dimensions.containsKey(set)).toList();
      if (!missing.isEmpty()) {
        store(missing);
        remember(missing);
      }
    }
    unknownProjects.forEach(this::learnProjects);
  }

  Delta.Key key(Fact fact) {
    return new Delta.Key(
        fact.measure(),
        fact.happenedOn(),
        fact.subject(),
        Objects.requireNonNull(dimensions.get(fact.dimensions())),
        Objects.requireNonNull(projects.get(fact.projects())));
  }

  private void store(List<Dimensions> sets) {
    transactions.writeApart(() -> Outcome.done(add(sets))).orThrow();
  }

  private int add(List<Dimensions> sets) {
    var bound = database.sql(ADD);
    for (var dimension : Dimension.values()) {
      @Nullable String[] values =
          sets.stream().map(set -> set.find(dimension).orElse(null)).toArray(String[]::new);
      bound = bound.param(dimension.code(), values);
    }
    return bound.update();
  }

  private void remember(List<Dimensions> sets) {
    var byCode = new HashMap<String, Dimensions>();
    sets.forEach(set -> byCode.put(code(set), set));
    database
        .sql(NUMBERS)
        .param("codes", byCode.keySet().toArray(String[]::new))
        .query((ResultSet row) -> {
          var set = Objects.requireNonNull(byCode.get(row.getString("code")));
          dimensions.put(set, row.getInt("number"));
        });
  }

  /** The same text as the generated column of the table. */
  private static String code(Dimensions set) {
    return Arrays.stream(Dimension.values())
        .map(dimension -> set.find(dimension).orElse(""))
        .collect(Collectors.joining("|"));
  }

  private void learnProjects(Set<ProjectCode> set) {
    var codes = set.stream().map(ProjectCode::value).sorted().toArray(String[]::new);
    var found = database.sql(PROJECTS_NUMBER).param("codes", codes).query(Integer.class).optional();
    if (found.isEmpty()) {
      transactions
          .writeApart(() -> Outcome.done(database.sql(ADD_PROJECTS).param("codes", codes).update()))
          .orThrow();
    }
    projects.put(
        set, database.sql(PROJECTS_NUMBER).param("codes", codes).query(Integer.class).single());
  }
}
