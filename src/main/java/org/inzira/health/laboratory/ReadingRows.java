package org.inzira.health.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.database.Identifiers;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.TestCourse.Place;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readings and what was said of them; only added to. */
@Repository
class ReadingRows {

  private final JdbcClient database;

  ReadingRows(JdbcClient database) {
    this.database = database;
  }

  /** What can be said of a reading, or of one that is late. */
  enum Said {
    CONFIRMED,
    WITHDRAWN,
    CRITICAL,
    OVERDUE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Readings and words of some orders. */
  record Told(Map<UUID, List<Reading>> readings, Map<UUID, Map<Place, Acknowledged>> late) {

    List<Reading> readings(UUID order) {
      return readings.getOrDefault(order, List.of());
    }

    Map<Place, Acknowledged> late(UUID order) {
      return late.getOrDefault(order, Map.of());
    }
  }

  private record Word(
      Said said, UUID order, Place place, Optional<UUID> reading, Acknowledged by, String note) {}

  Told of(Collection<UUID> orders) {
    var asked = Identifiers.array(orders);
    var byReading = new HashMap<UUID, Map<Said, Word>>();
    var late = new HashMap<UUID, Map<Place, Acknowledged>>();
    for (var word : words(asked)) {
      word.reading()
          .ifPresentOrElse(
              reading ->
                  byReading
                      .computeIfAbsent(reading, one -> new HashMap<>())
                      .putIfAbsent(word.said(), word),
              () ->
                  late.computeIfAbsent(word.order(), one -> new HashMap<>())
                      .put(word.place(), word.by()));
    }
    var readings = readings(asked, byReading);
    return new Told(readings.stream().collect(Collectors.groupingBy(Reading::order)), late);
  }

  private List<Word> words(SqlParameterValue orders) {
    return database
        .sql(
            """
            select said, laboratory_order, specimen, step, reading, account, said_at, note
            from health.laboratory_word
            where laboratory_order = any(cast(:orders as uuid[]))
            order by number
            """)
        .param("orders", orders)
        .query((row, number) -> word(row))
        .list();
  }

  private List<Reading> readings(SqlParameterValue orders, Map<UUID, Map<Said, Word>> words) {
    return database
        .sql(
            """
            select r.*, concat_ws('|', l.effective_on, l.code, l.value, l.unit, l.value_code)
              as kept, l.id is not null as stands
            from health.laboratory_reading r
            left join health.laboratory_result l on l.id = r.result and l.voided_at is null
            where r.laboratory_order = any(cast(:orders as uuid[]))
            order by r.entered_at, r.id
            """)
        .param("orders", orders)
        .query((row, number) ->
            reading(row, words.getOrDefault(row.getObject("id", UUID.class), Map.of())))
        .list();
  }

  private static Word word(ResultSet row) throws SQLException {
    return new Word(
        Said.valueOf(row.getString("said").toUpperCase(java.util.Locale.ROOT)),
        row.getObject("laboratory_order", UUID.class),
        new Place(row.getObject("specimen", UUID.class), row.getString("step")),
        Optional.ofNullable(row.getObject("reading", UUID.class)),
        new Acknowledged(row.getString("account"), instant(row, "said_at")),
        row.getString("note"));
  }

  private static Reading reading(ResultSet row, Map<Said, Word> words) throws SQLException {
    var withdrawn = Optional.ofNullable(words.get(Said.WITHDRAWN));
    var state =
        withdrawn.isPresent() || !row.getBoolean("stands")
            ? Reading.State.GONE
            : row.getString("kept").equals(row.getString("result_said"))
                ? Reading.State.STANDING
                : Reading.State.CHANGED;
    return new Reading(
        row.getObject("id", UUID.class),
        row.getObject("laboratory_order", UUID.class),
        row.getObject("specimen", UUID.class),
        row.getString("step"),
        row.getObject("result", UUID.class),
        row.getObject("told_on", LocalDate.class),
        Optional.ofNullable(row.getString("answer")),
        row.getString("value"),
        Finding.valueOf(row.getString("finding")),
        state,
        row.getBoolean("second_look"),
        Optional.ofNullable(words.get(Said.CONFIRMED)).map(Word::by),
        row.getBoolean("critical"),
        Optional.ofNullable(words.get(Said.CRITICAL)).map(Word::by),
        row.getString("entered_by"),
        instant(row, "entered_at"),
        withdrawn.map(word -> new Reading.Withdrawal(word.by(), word.note())));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  void put(Reading reading) {
    database
        .sql(
            """
            insert into health.laboratory_reading (id, laboratory_order, specimen, step, result,
              result_said, told_on, answer, value, finding, critical, second_look, entered_by,
              entered_at)
            select :id, :order, :specimen, :step, l.id,
              concat_ws('|', l.effective_on, l.code, l.value, l.unit, l.value_code), :toldOn, :answer, :value,
              :finding, :critical, :secondLook, :by, :at
            from health.laboratory_result l where l.id = :result
            """)
        .param("id", reading.id())
        .param("order", reading.order())
        .param("specimen", reading.specimen())
        .param("step", reading.step())
        .param("result", reading.result())
        .param("toldOn", reading.toldOn())
        .param("answer", reading.answer().orElse(null))
        .param("value", reading.value())
        .param("finding", reading.finding().name())
        .param("critical", reading.critical())
        .param("secondLook", reading.secondLook())
        .param("by", reading.enteredBy())
        .param("at", reading.enteredAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void put(
      Said said, UUID order, Place place, Optional<UUID> reading, Acknowledged by, String note) {
    database
        .sql(
            """
            insert into health.laboratory_word
              (said, laboratory_order, specimen, step, reading, account, said_at, note)
            values (:said, :order, :specimen, :step, cast(:reading as uuid), :by, :at, :note)
            """)
        .param("said", said.code())
        .param("order", order)
        .param("specimen", place.specimen())
        .param("step", place.step())
        .param("reading", reading.map(UUID::toString).orElse(null))
        .param("by", by.account())
        .param("at", by.at().atOffset(ZoneOffset.UTC))
        .param("note", note)
        .update();
  }

  /** Those of these results that a reading holds which was not withdrawn. */
  Set<UUID> readResults(Collection<UUID> results) {
    return Set.copyOf(
        database
            .sql(
                """
                select r.result from health.laboratory_reading r
                where r.result = any(cast(:results as uuid[])) and not exists (
                  select 1 from health.laboratory_word w
                  where w.reading = r.id and w.said = 'withdrawn')
                """)
            .param("results", Identifiers.array(results))
            .query((row, number) -> row.getObject("result", UUID.class))
            .set());
  }

  /** The standing result with a key. */
  Optional<UUID> result(String key) {
    return database
        .sql(
            """
            select id from health.laboratory_result where record_key = :key and voided_at is null
            """)
        .param("key", key)
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }
}
