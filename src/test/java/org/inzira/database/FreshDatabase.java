package org.inzira.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application at a fresh test database, as a mission would at its own server. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = TestDatabase.kept();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test database",
                Map.of(
                    Setting.HOME.property(),
                    "target/test-home",
                    Setting.PORT.property(),
                    "0",
                    Setting.DB_URL.property(),
                    database.url(),
                    Setting.DB_OWNER_URL.property(),
                    database.ownerUrl())));
  }
}
