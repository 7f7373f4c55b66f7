package org.inzira.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.TestDatabase;
import org.inzira.fields.FewPlaces;
import org.inzira.fields.FieldParser;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers of three trial kinds on a database of their own, beside a ledger that remembers. */
final class Trial {

  private static final String TABLES =
      """
      create schema trial;
      grant usage on schema trial to inzira_app;
      create table trial.crew (
        id uuid primary key, record_key text not null unique, version integer not null,
        project text, voided_at timestamptz, voided_by text, void_reason text,
        saved_at timestamptz not null, saved_by text not null,
        size bigint not null, motto text);
      create table trial.trip (
        id uuid primary key, record_key text not null unique, version integer not null,
        project text, voided_at timestamptz, voided_by text, void_reason text,
        saved_at timestamptz not null, saved_by text not null,
        crew uuid not null, district text not null, mode text not null, made_on date not null,
        left_at timestamptz, destination text, late boolean);
      create table trial.stop (
        id uuid primary key, record_key text not null unique, version integer not null,
        project text, voided_at timestamptz, voided_by text, void_reason text,
        saved_at timestamptz not null, saved_by text not null,
        trip uuid not null, made_on date not null);
      grant select, insert, update, delete on all tables in schema trial to inzira_app;
      """;

  final RecordingLedger ledger = new RecordingLedger();
  final Registers registers;
  final TestDatabase.Work work;

  Trial() {
    var database = TestDatabase.fresh();
    JdbcClient.create(database.owner()).sql(TABLES).update();
    work = database.work();
    var zone = ZoneId.of("Africa/Kigali");
    var clock = Clock.fixed(Instant.parse("2023-01-15T08:00:00.123456789Z"), zone);
    var desk =
        new Desk(
            new FieldParser(FewPlaces.make(), clock, zone),
            ledger,
            work.transactions(),
            () -> new AccountName("tester"),
            clock,
            zone);
    var beans = new StaticListableBeanFactory();
    registers =
        new Registers(
            beans.getBeanProvider(RecordDefinition.class),
            work.dataSource(),
            new Revisions(new JdbcTemplate(work.dataSource())),
            desk);
    beans.addBean("crew", new CrewDefinition());
    beans.addBean("trip", new TripDefinition(registers));
    beans.addBean("stop", new StopDefinition());
  }

  static FieldRecord row(int row, String key, Map<String, String> values) {
    return new FieldRecord(
        new Location("sheet", row, ""), key, values, Optional.empty(), Optional.empty());
  }

  static FieldRecord voided(int row, String key) {
    return new FieldRecord(
        new Location("sheet", row, ""), key, Map.of(), Optional.of("typo"), Optional.empty());
  }

  static FieldRecord late(FieldRecord record, String reason) {
    return new FieldRecord(
        record.location(), record.key(), record.values(), record.voidReason(), Optional.of(reason));
  }

  static Map<String, String> trip(String crew, String... more) {
    var values = new HashMap<String, String>();
    values.putAll(
        Map.of("crew", crew, "district", "RW43", "mode", "road", "made_on", "2022-03-01"));
    for (var index = 0; index < more.length; index += 2) {
      values.put(more[index], more[index + 1]);
    }
    return values;
  }

  /** Takes records in, and keeps what was good even when something was refused. */
  Handled take(RecordKind kind, FieldRecord... records) {
    return take(kind, Map.of(), records);
  }

  Handled take(RecordKind kind, Map<RecordKind, Set<String>> heldBack, FieldRecord... records) {
    var batch = new FieldRecordBatch(List.of(records), heldBack);
    return work.transactions()
        .write(() -> Outcome.done(registers.get(kind).handle(batch)))
        .orThrow();
  }

  Trial withCrew(String key, int size) {
    var values = Map.of("size", Integer.toString(size));
    assert take(CrewDefinition.KIND, row(2, key, values)).refusals().isEmpty();
    return this;
  }

  KeptRecord get(RecordKind kind, String key) {
    return registers.get(kind).list(RecordQuery.newest(200)).stream()
        .filter(record -> record.key().value().equals(key))
        .findFirst()
        .orElseThrow();
  }

  RecordRef ref(RecordKind kind, String key) {
    return new RecordRef(kind, get(kind, key).id());
  }
}
