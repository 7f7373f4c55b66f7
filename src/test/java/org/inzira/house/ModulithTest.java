package org.inzira.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.Inzira;
import org.inzira.house.shed.Shed;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The arrows between the modules, and the map of them. */
class ModulithTest {

  @Test
  void keepsTheArrowsThatAreWritten() {
    ApplicationModules.of(Inzira.class).verify();
  }

  @Test
  void seesAnArrowThatIsNotWritten() {
    var planted = ApplicationModules.of(Shed.class, ImportOption.Predefined.ONLY_INCLUDE_TESTS);

    assertThatThrownBy(planted::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("'spade' depends on module 'seed'");
  }

  @Test
  void drawsItsMap() {
    var rows =
        ApplicationModules.of(Inzira.class).stream()
            .map(module -> module.getIdentifier().toString())
            .filter(name -> !name.contains("."))
            .sorted()
            .map(ModulithTest::row)
            .collect(Collectors.joining());

    GeneratedDocument.compare(
        "modules.md",
        """
        # Modules

        Generated from each module's `package-info.java`; `mvn test -Ddocs=write` writes it anew.

        | module | is for | may use |
        |---|---|---|
        %s\
        """
            .formatted(rows));
  }

  private static String row(String name) {
    var marks = Objects.requireNonNull(type(name).getAnnotation(ApplicationModule.class));
    var uses = Stream.of(marks.allowedDependencies()).sorted().collect(Collectors.joining(", "));
    return "| %s | %s | %s |%n".formatted(name, purpose(name), uses.isEmpty() ? "–" : uses);
  }

  private static String purpose(String name) {
    var file = Path.of("src/main/java/org/inzira", name, "package-info.java");
    var comment = FileRules.read(file);
    return comment
        .substring(comment.indexOf("/**") + 3, comment.indexOf("*/"))
        .replaceAll("\\s+\\*?\\s*", " ")
        .strip();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("org.inzira." + name + ".package-info");
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
