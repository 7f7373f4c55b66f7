package org.inzira.health.certificates;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public halves of all keys, in the database; the private ones never come here. */
@Repository
class SigningKeyRows {

  private final JdbcClient database;

  SigningKeyRows(JdbcClient database) {
    this.database = database;
  }

  void add(String identifier, String publicKey, Instant at) {
    database
        .sql(
            """
            insert into health.signing_key (identifier, public_key, made_at)
            values (:identifier, :key, :at)
            """)
        .param("identifier", identifier)
        .param("key", publicKey)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /** Those that may sign, the newest first. */
  List<String> signing() {
    return database
        .sql(
            """
            select identifier from health.signing_key
            where retired_at is null order by made_at desc, identifier
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The key sets, one a key, of all keys whose statements are to be believed. */
  List<String> believed() {
    return database
        .sql("select public_key from health.signing_key where not stolen order by identifier")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** It signs no more; what it signed still holds, unless it was stolen. */
  void retire(String identifier, Instant at, boolean stolen) {
    database
        .sql(
            """
            update health.signing_key
            set retired_at = coalesce(retired_at, :at), stolen = stolen or :stolen
            where identifier = :identifier
            """)
        .param("identifier", identifier)
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .param("stolen", stolen)
        .update();
  }

  Optional<String> find(String identifier) {
    return database
        .sql("select identifier from health.signing_key where identifier = :identifier")
        .param("identifier", identifier)
        .query(String.class)
        .optional();
  }
}
