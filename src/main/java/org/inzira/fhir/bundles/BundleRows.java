package org.inzira.fhir.bundles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.fhir.bundles.Taken.Effect;
import org.inzira.fhir.bundles.Taken.Target;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of bundles, of the resources in them, and of what those became. */
@Repository
class BundleRows {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  BundleRows(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  /** A bundle that was taken. */
  record Kept(
      UUID id,
      String digest,
      Optional<String> identifierSystem,
      Optional<String> identifierValue,
      PersonId person,
      String sender,
      Instant receivedAt) {}

  /** A resource that came in before, and the record that it is. */
  record Source(PersonId person, UUID record, String digest) {}

  /** Bundles about one person wait for each other until the transaction ends. */
  void hold(PersonId person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('fhir ' || :person, 0))::text")
        .param("person", person.value().toString())
        .query((row, number) -> number)
        .list();
  }

  /** Whether the bundle is new; waits for the same one that is being taken. */
  boolean add(UUID id, Received received, PersonId person, String sender) {
    return database
            .sql(
                """
                insert into fhir.bundle (id, identity, digest, identifier_system,
                  identifier_value, person, sender, received_at, received_by)
                values (:id, :identity, :digest, :system, :value, :person, :sender, :now, :by)
                on conflict (identity) do nothing
                """)
            .param("id", id)
            .param("identity", received.identity())
            .param("digest", received.digest())
            .param("system", received.identifierSystem().orElse(null))
            .param("value", received.identifierValue().orElse(null))
            .param("person", person.value())
            .param("sender", sender)
            .param("now", OffsetDateTime.now(clock))
            .param("by", acting.account().value())
            .update()
        == 1;
  }

  Optional<Kept> findByIdentity(String identity) {
    return database
        .sql(
            """
            select id, digest, identifier_system, identifier_value, person, sender, received_at
            from fhir.bundle where identity = :identity
            """)
        .param("identity", identity)
        .query(BundleRows::kept)
        .optional();
  }

  Optional<Kept> find(UUID id) {
    return database
        .sql(
            """
            select id, digest, identifier_system, identifier_value, person, sender, received_at
            from fhir.bundle where id = :id
            """)
        .param("id", id)
        .query(BundleRows::kept)
        .optional();
  }

  /** The bundles that had to do with a record, newest first. */
  List<Kept> touching(RecordKind kind, UUID record) {
    return database
        .sql(
            """
            select id, digest, identifier_system, identifier_value, person, sender, received_at
            from fhir.bundle
            where id in
              (select bundle from fhir.target where kind = :kind and record_id = :record)
            order by received_at desc, id
            """)
        .param("kind", kind.code())
        .param("record", record)
        .query(BundleRows::kept)
        .list();
  }

  Map<String, Source> sources(Collection<String> keys) {
    var sources = new HashMap<String, Source>();
    database
        .sql(
            """
            select record_key, person, record_id, digest
            from fhir.source where record_key = any (:keys)
            """)
        .param("keys", keys.toArray(String[]::new))
        .query((row, number) ->
            Map.entry(
                row.getString("record_key"),
                new Source(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getObject("record_id", UUID.class),
                    row.getString("digest"))))
        .list()
        .forEach(known -> sources.put(known.getKey(), known.getValue()));
    return sources;
  }

  /** What each key is known as from now on. */
  void put(RecordKind kind, Map<String, Source> sources) {
    var keys = sources.keySet().stream().sorted().toList();
    database
        .sql(
            """
            insert into fhir.source (record_key, kind, record_id, person, digest)
            select record_key, :kind, record_id, person, digest
            from unnest(:keys, :records, :persons, :digests)
              as given (record_key, record_id, person, digest)
            on conflict (record_key) do update set digest = excluded.digest
            """)
        .param("kind", kind.code())
        .param("keys", keys.toArray(String[]::new))
        .param("records", column(keys, sources, Source::record).toArray(UUID[]::new))
        .param(
            "persons",
            column(keys, sources, source -> source.person().value()).toArray(UUID[]::new))
        .param("digests", column(keys, sources, Source::digest).toArray(String[]::new))
        .update();
  }

  private static <T> List<T> column(
      List<String> keys,
      Map<String, Source> sources,
      java.util.function.Function<Source, T> value) {
    return keys.stream()
        .map(key -> value.apply(java.util.Objects.requireNonNull(sources.get(key))))
        .toList();
  }

  void addTargets(UUID bundle, List<Target> targets) {
    database
        .sql(
            """
            insert into fhir.target (bundle, line_no, entry, kind, record_id, effect)
            select :bundle, line_no, entry, kind, record_id, effect
            from unnest(:entries, :kinds, :records, :effects)
              with ordinality as given (entry, kind, record_id, effect, line_no)
            """)
        .param("bundle", bundle)
        .param("entries", targets.stream().map(Target::entry).toArray(Integer[]::new))
        .param("kinds", targets.stream().map(one -> one.kind().code()).toArray(String[]::new))
        .param("records", targets.stream().map(Target::record).toArray(UUID[]::new))
        .param("effects", targets.stream().map(one -> one.effect().code()).toArray(String[]::new))
        .update();
  }

  List<Target> targets(UUID bundle) {
    return database
        .sql(
            """
            select entry, kind, record_id, effect from fhir.target
            where bundle = :bundle order by line_no
            """)
        .param("bundle", bundle)
        .query((row, number) ->
            new Target(
                row.getInt("entry"),
                new RecordKind(row.getString("kind")),
                row.getObject("record_id", UUID.class),
                Effect.valueOf(row.getString("effect").toUpperCase(Locale.ROOT))))
        .list();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("id", UUID.class),
        row.getString("digest"),
        Optional.ofNullable(row.getString("identifier_system")),
        Optional.ofNullable(row.getString("identifier_value")),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("sender"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }
}
