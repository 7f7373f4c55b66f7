package org.inzira.database;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in every table that the application may read, to see whether any of it moved. */
public final class EveryTable {

  private EveryTable() {}

  /** By table, how many rows there are and a sum over all that they say. */
  public static Map<String, String> read(JdbcClient database) {
    var said = "count(*) || ' rows ' || coalesce(sum(hashtext(kept::text)), 0)";
    return ask(database, said, String.class);
  }

  /** By table, how many rows there are. */
  static Map<String, Integer> count(JdbcClient database) {
    return ask(database, "count(*)", Integer.class);
  }

  private static <T> Map<String, T> ask(JdbcClient database, String said, Class<T> type) {
    var tables =
        database
            .sql(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
                """)
            .query((row, number) -> row.getString(1))
            .list();
    var answers = new TreeMap<String, T>();
    for (var table : tables) {
      var query = "select " + said + " from " + table + " kept";
      answers.put(table, database.sql(query).query(type).single());
    }
    return answers;
  }
}
