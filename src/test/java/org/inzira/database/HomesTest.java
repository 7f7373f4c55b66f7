package org.inzira.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.inzira.kernel.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomesTest {

  @TempDir private Path home;

  @Test
  void keepsTheDemonstrationInAHomeOfItsOwn() {
    assertThat(settled("demo")).isEqualTo(home.resolve("demo"));
  }

  @Test
  void servesTheMissionInItsOwnHomeEvenWhenOnlyTheDemonstrationIsThere() throws IOException {
    keep(home.resolve("demo"));

    assertThat(settled("serve")).isEqualTo(home);
    assertThat(settled("")).isEqualTo(home);
  }

  @Test
  void letsCommandsWorkInTheDemonstrationWhenThereIsNothingElse() throws IOException {
    assertThat(settled("figures")).isEqualTo(home);

    keep(home.resolve("demo"));
    assertThat(settled("figures")).isEqualTo(home.resolve("demo"));
    assertThat(Homes.isBorrowed(settings().at(home.resolve("demo")), settings(), "figures"))
        .isTrue();

    keep(home);
    assertThat(settled("figures")).isEqualTo(home);
  }

  @Test
  void refusesTheDemonstrationOnTheMissionsOwnServer() {
    var own = Map.of("inzira.home", home.toString(), "inzira.db-url", "jdbc:postgresql://x/y");

    assertThatThrownBy(() -> Homes.settle(Settings.of(own::get), "demo"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("DB-013");
  }

  @Test
  void removesAHomeWithAllThatIsInIt() throws IOException {
    var demo = home.resolve("demo");
    keep(demo);
    Files.writeString(demo.resolve("mission-2021.xlsx"), "rows");

    Homes.remove(demo);
    Homes.remove(demo);

    assertThat(home).isEmptyDirectory();
  }

  @Test
  void refusesToRemoveAHomeThatIsInUse() throws IOException {
    keep(home);

    try (var _ = HomeLock.take(home).orElseThrow()) {
      assertThatThrownBy(() -> Homes.remove(home))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("DB-003");
    }

    assertThat(home.resolve("postgres")).exists();
  }

  private Path settled(String call) {
    return Homes.settle(settings(), call).home();
  }

  private Settings settings() {
    return Settings.of(Map.of("inzira.home", home.toString())::get);
  }

  private static void keep(Path home) throws IOException {
    Files.createDirectories(home.resolve("postgres").resolve("data"));
  }
}
