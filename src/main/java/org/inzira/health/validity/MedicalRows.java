package org.inzira.health.validity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.Identifiers;
import org.inzira.health.validity.StatedMedicals.Statement;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of statements: rows are added and read. The newest row of a person stands. */
@Repository
class MedicalRows {

  private final JdbcClient database;

  MedicalRows(JdbcClient database) {
    this.database = database;
  }

  /** A statement as it is kept, with its number. */
  record Kept(long number, Statement statement, boolean cleared, String by, Instant at) {}

  long add(Statement said, boolean cleared, String by, Instant at) {
    var medical = said.medical();
    return database
        .sql(
            """
            insert into health.stated_medical
              (person, examination, cleared, destination, classes, completed_on, decided_on,
               xray_on, conditions, test_owed, stated_by, stated_at)
            values (:person, :examination, :cleared, :destination,
                    string_to_array(:classes, ','), :completed,
                    cast(:decided as date), cast(:xray as date),
                    string_to_array(:conditions, ','), :owed, :by, :at)
            returning stated_no
            """)
        .param("person", said.person().value())
        .param("examination", said.examination())
        .param("cleared", cleared)
        .param("destination", medical.destination().value())
        .param(
            "classes",
            medical.classes().stream()
                .map(HealthClass::code)
                .sorted()
                .collect(Collectors.joining(",")))
        .param("completed", medical.completedOn())
        .param("decided", medical.decidedOn().orElse(null))
        .param("xray", medical.xrayOn().orElse(null))
        .param(
            "conditions",
            said.conditions().stream()
                .map(TravelCondition::code)
                .sorted()
                .collect(Collectors.joining(",")))
        .param("owed", said.testOwed())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** The newest statement of each of these persons, taken back or not, in one order for all. */
  Map<PersonId, Kept> newest(Collection<PersonId> persons) {
    var found = new LinkedHashMap<PersonId, Kept>();
    database
        .sql(
            """
            select distinct on (person) *
            from health.stated_medical
            where person = any(cast(:persons as uuid[]))
            order by person, stated_no desc
            """)
        .param("persons", Identifiers.array(persons.stream().map(PersonId::value).toList()))
        .query(
            (RowCallbackHandler)
                row -> {
                  var kept = kept(row);
                  found.put(kept.statement().person(), kept);
                });
    return found;
  }

  /** The newest statement of an assessment. */
  Optional<Kept> of(UUID examination) {
    return database
        .sql(
            """
            select * from health.stated_medical
            where examination = :examination
            order by stated_no desc limit 1
            """)
        .param("examination", examination)
        .query((row, number) -> kept(row))
        .optional();
  }

  /** The next persons who have a statement, in the order of their identifiers. */
  List<PersonId> persons(UUID after, int limit) {
    return database
        .sql(
            """
            select distinct person from health.stated_medical
            where person > :after order by person limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
        .list();
  }

  /** Lets statements about one person happen one after the other. */
  void lock(PersonId person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('medical ' || :id, 0))")
        .param("id", person.value().toString())
        .query((row, number) -> number)
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var medical =
        new AssessedMedical(
            new CountryCode(row.getString("destination")),
            classes((String[]) row.getArray("classes").getArray()),
            row.getObject("completed_on", LocalDate.class),
            Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
            Optional.ofNullable(row.getObject("xray_on", LocalDate.class)));
    var statement =
        new Statement(
            new PersonId(row.getObject("person", UUID.class)),
            row.getObject("examination", UUID.class),
            medical,
            conditions((String[]) row.getArray("conditions").getArray()),
            row.getBoolean("test_owed"));
    return new Kept(
        row.getLong("stated_no"),
        statement,
        row.getBoolean("cleared"),
        row.getString("stated_by"),
        row.getObject("stated_at", java.time.OffsetDateTime.class).toInstant());
  }

  private static Set<HealthClass> classes(String[] codes) {
    var classes = EnumSet.noneOf(HealthClass.class);
    Arrays.stream(codes).forEach(code -> classes.add(HealthClass.find(code).orElseThrow()));
    return classes;
  }

  private static Set<TravelCondition> conditions(String[] codes) {
    var conditions = EnumSet.noneOf(TravelCondition.class);
    Arrays.stream(codes).forEach(code -> conditions.add(TravelCondition.find(code).orElseThrow()));
    return conditions;
  }
}
