package org.inzira.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules about what lies beside the code; each with a planted breach. */
class FileRulesTest {

  private static final Path ROOT = Path.of("src/main/java/org/inzira");

  @Test
  void keepsPackagesSmallEnoughToKnow() {
    assertThat(
            packages()
                .filter(folder -> !Exceptions.has("crowded", folder.getFileName().toString()))
                .flatMap(folder -> FileRules.crowded(folder, javaFiles(folder)).stream()))
        .isEmpty();
    assertThat(FileRules.crowded(Path.of("planted"), 31)).isNotEmpty();
  }

  @Test
  void letsEachModuleSayWhatItIs() {
    assertThat(modules().flatMap(module -> incomplete(module).stream())).isEmpty();
    assertThat(FileRules.incomplete(Path.of("planted"), Set.of(), "package planted;")).hasSize(2);
  }

  @Test
  void speaksBothLanguages() {
    assertThat(
            modules()
                .flatMap(module ->
                    FileRules.unequal(module.toString(), texts(module, "en"), texts(module, "fr"))
                        .stream()))
        .isEmpty();
    assertThat(FileRules.unequal("planted", properties("a.key", "Yes"), new Properties()))
        .isNotEmpty();
  }

  @Test
  void writesApostrophesThatMessagesKeep() {
    assertThat(
            modules()
                .flatMap(module ->
                    Stream.of("en", "fr")
                        .flatMap(language ->
                            FileRules.apostrophes(module + " " + language, texts(module, language))
                                .stream())))
        .isEmpty();
    assertThat(FileRules.apostrophes("planted", properties("a.key", "isn't {0}"))).isNotEmpty();
  }

  @Test
  void explainsEveryRefusal() {
    var keys =
        modules()
            .flatMap(module -> texts(module, "en").stringPropertyNames().stream())
            .collect(Collectors.toSet());

    assertThat(
            FileRules.below(ROOT, ".java").stream()
                .flatMap(file ->
                    FileRules.unexplained(file.toString(), FileRules.read(file), keys).stream()))
        .isEmpty();
    assertThat(FileRules.unexplained("planted", "Refusal.of(\"ZZ-999\")", Set.of("ZZ-001")))
        .isNotEmpty();
  }

  @Test
  void saysWhyAtTheHeadOfEachMigration() {
    assertThat(
            FileRules.below(ROOT, ".sql").stream()
                .flatMap(
                    file -> FileRules.unreasoned(file.toString(), FileRules.read(file)).stream()))
        .isEmpty();
    assertThat(FileRules.unreasoned("planted", "create table x ();")).isNotEmpty();
  }

  @Test
  void keepsScriptsAndStylesOutOfPages() {
    assertThat(
            FileRules.below(ROOT, ".jte").stream()
                .flatMap(file -> FileRules.inline(file.toString(), FileRules.read(file)).stream()))
        .isEmpty();
    assertThat(
            List.of(
                "<script>go()</script>",
                "<p style=\"color:red\">",
                "<a onclick=\"go()\">",
                "$unsafe{record.name()}"))
        .allSatisfy(planted -> assertThat(FileRules.inline("planted", planted)).isNotEmpty());
    assertThat(FileRules.inline("fine", "<script src=\"/assets/a.js\"></script>")).isEmpty();
  }

  private static Stream<Path> modules() {
    return FileRules.in(ROOT).stream().filter(Files::isDirectory);
  }

  private static Stream<Path> packages() {
    return modules()
        .flatMap(module ->
            Stream.concat(
                Stream.of(module), FileRules.in(module).stream().filter(Files::isDirectory)));
  }

  private static long javaFiles(Path module) {
    return FileRules.in(module).stream().filter(file -> file.toString().endsWith(".java")).count();
  }

  private static List<String> incomplete(Path module) {
    var names =
        FileRules.in(module).stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
    var info = module.resolve("package-info.java");
    return FileRules.incomplete(module, names, Files.exists(info) ? FileRules.read(info) : "");
  }

  private static Properties texts(Path module, String language) {
    var file = module.resolve("messages_" + language + ".properties");
    return Files.exists(file) ? FileRules.messages(file) : new Properties();
  }

  private static Properties properties(String key, String text) {
    var texts = new Properties();
    texts.put(key, text);
    return texts;
  }
}
