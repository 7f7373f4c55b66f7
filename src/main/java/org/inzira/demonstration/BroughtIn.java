package org.inzira.demonstration;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the demonstration is in. */
@Repository
class BroughtIn {

  private final JdbcClient database;
  private final Clock clock;

  BroughtIn(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isEmpty() {
    return !database
        .sql("select exists (select from demonstration.brought_in)")
        .query(Boolean.class)
        .single();
  }

  boolean has(String name) {
    return database
        .sql("select exists (select from demonstration.brought_in where name = :name)")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  void add(String name) {
    database
        .sql("insert into demonstration.brought_in (name, brought_in_at) values (:name, :at)")
        .param("name", name)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }
}
