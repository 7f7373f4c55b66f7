package org.inzira.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a Java that only says how it was called. */
class LauncherTest {

  private static final String LEAST = "java_least=25";

  @TempDir private Path folder = Path.of("");

  @Test
  void saysWhatToInstallWithoutAJava() throws Exception {
    var said = launch(LEAST.replace("25", "9998"), "help");

    assertThat(said.text()).contains("JDK 9998 or newer").hasLineCount(1);
    assertThat(said.status()).isEqualTo(78);
  }

  @Test
  void passesCommandsOnToTheApplicationWhenItIsBuilt() throws Exception {
    makeJdk();
    buildApplication();

    var said = launch(LEAST.replace("25", "9000"), "figures", "2022", "--json");

    assertThat(said.text()).contains("-jar " + folder + "/target/app/inzira.jar figures 2022");
    assertThat(said.status()).isZero();
  }

  @Test
  void buildsWhenASourceIsNewerThanTheApplication() throws Exception {
    makeJdk();
    buildApplication();
    var source = Files.createFile(folder.resolve("src/main/New.java"));
    var later = Files.getLastModifiedTime(source).toInstant().plusSeconds(5);
    Files.setLastModifiedTime(source, FileTime.from(later));

    var said = launch(LEAST.replace("25", "9000"), "help");

    assertThat(said.text()).contains("Building Inzira");
  }

  private void buildApplication() throws IOException {
    Files.createDirectories(folder.resolve("src/main"));
    Files.createFile(folder.resolve("pom.xml"));
    Files.createDirectories(folder.resolve("target/app"));
    var built = Files.createFile(folder.resolve("target/app/inzira.jar"));
    var later = Files.getLastModifiedTime(built).toInstant().plusSeconds(2);
    Files.setLastModifiedTime(built, FileTime.from(later));
  }

  /** A Java of version 9000, which no machine has: it repeats what it is told. */
  private void makeJdk() throws IOException {
    var bin = Files.createDirectories(folder.resolve("jdk/bin"));
    for (var program : List.of("java", "javac", "mvn")) {
      var file = Files.writeString(bin.resolve(program), "#!/bin/sh\necho \"$@\"\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"9000.0.1\"\n");
  }

  private Said launch(String least, String... words) throws IOException, InterruptedException {
    var script = Files.readString(Path.of("inzira")).replace(LEAST, least);
    Files.writeString(folder.resolve("inzira"), script);
    var command = new java.util.ArrayList<>(List.of("/bin/sh", folder + "/inzira"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Said(text, process.exitValue());
  }

  private record Said(String text, int status) {}
}
