package org.inzira.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inzira.Inzira;
import org.inzira.figures.FiguresCheck;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.LedgerCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as a command or the server starts it, without what lies beside it for tests. */
final class StartedApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private StartedApplication(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** As a command starts it, on a database; without one, as the system's properties say. */
  static StartedApplication on(DatabaseUrls... urls) {
    return start(WebApplicationType.NONE, urls);
  }

  /** As a server on a free port. */
  static StartedApplication serving(DatabaseUrls urls) {
    return start(WebApplicationType.SERVLET, urls);
  }

  private static StartedApplication start(WebApplicationType type, DatabaseUrls... urls) {
    var start = new SpringApplication(Inzira.class);
    start.setWebApplicationType(type);
    start.setLazyInitialization(type == WebApplicationType.NONE);
    start.setBannerMode(Banner.Mode.OFF);
    start.setLogStartupInfo(false);
    for (var one : urls) {
      start.setDefaultProperties(
          Map.of(
              Setting.HOME.property(),
              "target/test-home",
              Setting.PORT.property(),
              "0",
              Setting.DB_URL.property(),
              one.application(),
              Setting.DB_OWNER_URL.property(),
              one.owner().orElseThrow()));
    }
    start.addInitializers(
        context -> context.getBeanFactory().registerSingleton("noTests", new WithoutTests()));
    return new StartedApplication(start.run());
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  Outcome<DeliveryReport> bring(Path file, DeliveryListener listener) {
    return context.getBean(Deliveries.class).bring(Delivery.of(List.of(file)), listener);
  }

  /** How many rows stand in each table. */
  Map<String, Integer> counts() {
    return EveryTable.count(context.getBean(JdbcClient.class));
  }

  /** Whether the ledger's chain fits and the kept figures are what the entries say. */
  boolean isVerified() {
    return LedgerCheck.fits(context) && FiguresCheck.fits(context);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Keeps what tests add to the application out of it. */
  private static final class WithoutTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
      return reader.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WithoutTests;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
