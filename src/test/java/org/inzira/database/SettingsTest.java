package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

  @Test
  void standOnDefaults() {
    var settings = Settings.of(name -> null);

    assertThat(settings.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".inzira"));
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.bindAddress()).isEqualTo("127.0.0.1");
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Africa/Kigali"));
    assertThat(settings.databaseUrl()).isEmpty();
  }

  @Test
  void areReadFromTheEnvironment() {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "test", Map.of("INZIRA_BIND_ADDRESS", "0.0.0.0", "INZIRA_DB_OWNER_URL", "jdbc:x")));

    var settings = Settings.of(environment::getProperty);

    assertThat(settings.databaseOwnerUrl()).contains("jdbc:x");
    assertThat(settings.address(8081)).isEqualTo("http://127.0.0.1:8081/");
  }

  @ParameterizedTest
  @CsvSource({
    "inzira.port, ninety, INZIRA_PORT",
    "inzira.port, 65536, INZIRA_PORT",
    "inzira.zone, Kigali, INZIRA_ZONE",
    "inzira.country, RW, INZIRA_COUNTRY"
  })
  void refuseWhatCannotBeRead(String name, String value, String variable) {
    var refused =
        catchThrowableOfType(RefusedException.class, () -> Settings.of(Map.of(name, value)::get));

    assertThat(refused.refusals()).containsExactly(Refusal.of("DB-005", variable, value));
  }
}
