package org.inzira.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.inzira.access.ActingAs;
import org.inzira.database.Setting;
import org.inzira.database.ThrowawayCluster;
import org.inzira.kernel.AccountName;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on a database of its own, as a command starts it. */
final class Trial implements AutoCloseable {

  private static final AccountName ACCOUNT = new AccountName("benchmark");

  private final ThrowawayCluster.Place place;
  private final ConfigurableApplicationContext context;

  private Trial(ThrowawayCluster.Place place, ConfigurableApplicationContext context) {
    this.place = place;
    this.context = context;
  }

  /**
   * Starts one.
   *
   * @param without names of parts to be left out, to see what they cost
   */
  static Trial open(Class<?> application, ThrowawayCluster.Place place, List<String> without) {
    var start = new SpringApplication(application);
    start.setWebApplicationType(WebApplicationType.NONE);
    start.setBannerMode(Banner.Mode.OFF);
    start.setLogStartupInfo(false);
    start.setRegisterShutdownHook(false);
    start.setLazyInitialization(true);
    start.addInitializers(context -> {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("trial", settings(place)));
      context.addBeanFactoryPostProcessor(beans ->
          without.forEach(name -> ((BeanDefinitionRegistry) beans).removeBeanDefinition(name)));
    });
    return new Trial(place, start.run());
  }

  private static Map<String, Object> settings(ThrowawayCluster.Place place) {
    return Map.of(
        Setting.HOME.property(), place.home().toString(),
        Setting.DB_URL.property(), place.applicationUrl(),
        Setting.DB_OWNER_URL.property(), place.ownerUrl());
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  JdbcClient database() {
    return part(JdbcClient.class);
  }

  /** Does work in the name of an account. */
  <T> T act(Supplier<T> work) {
    return ActingAs.run(ACCOUNT, work);
  }

  /** A connection as the owner of the tables, for what the application may not do. */
  Connection owner() throws SQLException {
    return DriverManager.getConnection(place.ownerUrl());
  }

  /** Fills tables as their owner, each question mark with a number. */
  void seed(List<String> statements, int number) throws SQLException {
    try (var owner = owner()) {
      for (var sql : statements) {
        try (var statement = owner.prepareStatement(sql)) {
          if (sql.contains("?")) {
            statement.setInt(1, number);
          }
          statement.execute();
        }
      }
    }
  }

  ThrowawayCluster.Place place() {
    return place;
  }

  @Override
  public void close() {
    context.close();
  }
}
