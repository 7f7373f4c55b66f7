package org.inzira.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

/** The beans that every module builds on. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final int CONNECTIONS_MAX = 12;
  private static final Duration ANSWER_MAX = Duration.ofSeconds(6);

  @Bean
  Settings settings(Environment environment) {
    return Homes.settle(Settings.of(environment::getProperty), call(environment));
  }

  private static String call(Environment environment) {
    return environment.getProperty(Homes.CALL, "");
  }

  @Bean
  ZoneId zone(Settings settings) {
    return settings.zone();
  }

  @Bean
  Clock clock(ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  DatabaseServer databaseServer(Settings settings, ApplicationContext context)
      throws IOException, SQLException {
    var environment = context.getEnvironment();
    var written = Settings.of(environment::getProperty);
    if (Homes.isBorrowed(settings, written, call(environment))) {
      System.err.println(Sentences.of(List.of(Refusal.of("DB-014", settings.home().toString()))));
    }
    var server = DatabaseServer.open(settings, context instanceof WebApplicationContext);
    server.whenLost(() -> Loss.end(settings.home()));
    return server;
  }

  @Bean
  @ConditionalOnWebApplication
  Announcement announcement(DatabaseServer server, Settings settings) {
    return new Announcement(server, settings);
  }

  @Bean
  DataSource dataSource(DatabaseServer server) throws IOException, SQLException {
    migrate(server.urls());
    var pool = new HikariDataSource();
    pool.setJdbcUrl(server.urls().application());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // A plan made while a table was empty must not be kept while an import fills it.
    pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
    pool.setMaximumPoolSize(CONNECTIONS_MAX);
    pool.setMinimumIdle(1);
    // While the database is away, people are told so instead of waiting.
    pool.setConnectionTimeout(ANSWER_MAX.toMillis());
    pool.setValidationTimeout(ANSWER_MAX.dividedBy(2).toMillis());
    return pool;
  }

  private static void migrate(DatabaseUrls urls) throws IOException, SQLException {
    var migrations = Migrations.find();
    if (urls.owner().isPresent()) {
      migrations.run(DatabaseUrls.dataSource(urls.owner().get()));
    } else if (!migrations.areDone(DatabaseUrls.dataSource(urls.application()))) {
      throw Refusals.because("DB-008");
    }
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Transactions transactions(
      PlatformTransactionManager manager, JdbcClient database, Acting acting) {
    return new Transactions(manager, database, acting);
  }
}
