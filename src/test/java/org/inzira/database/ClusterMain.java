package org.inzira.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.inzira.kernel.RefusedException;

/**
 * A little application around the database, for tests that kill it. Its words: home, and what to do
 * ({@code serve}, {@code command}, {@code count}). It adds one durable row and says {@code ready}.
 */
final class ClusterMain {

  private ClusterMain() {}

  public static void main(String[] words) throws Exception {
    var settings = Settings.of(Map.of("inzira.home", Path.of(words[0]).toString())::get);
    try {
      var server = DatabaseServer.open(settings, words[1].equals("serve"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      server.whenLost(() -> Loss.end(settings.home()));
      work(server, words[1]);
    } catch (RefusedException refused) {
      System.out.println(Sentences.of(refused.refusals()));
      System.exit(1);
    }
  }

  private static void work(DatabaseServer server, String word) throws Exception {
    try (var connection = DriverManager.getConnection(server.urls().application());
        var statement = connection.createStatement()) {
      if (server.urls().owner().isPresent()) {
        prepare(server.urls().owner().get());
      }
      statement.execute("insert into kept.row default values");
      try (var rows = statement.executeQuery("select count(*) from kept.row")) {
        rows.next();
        System.out.println("rows " + rows.getLong(1));
      }
    }
    if (word.equals("serve")) {
      server.announce("http://127.0.0.1:7777/");
    }
    System.out.println("ready");
    if (!word.equals("count")) {
      Thread.sleep(120_000);
    }
  }

  private static void prepare(String url) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create schema if not exists kept;
          grant usage on schema kept to inzira_app;
          create table if not exists kept.row (number bigint generated always as identity);
          grant select, insert on kept.row to inzira_app
          """);
    }
  }

  private static void close(DatabaseServer server) {
    try {
      // An application ends its requests first, which need the database until then.
      Thread.sleep(300);
      server.close();
    } catch (java.io.IOException | InterruptedException left) {
      System.out.println("not closed: " + left);
    }
  }
}
