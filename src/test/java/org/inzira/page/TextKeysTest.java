package org.inzira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that code asks for by its whole key is there, and no two modules claim one key. */
class TextKeysTest {

  private static final Path SOURCES = Path.of("src/main/java/org/inzira");
  private static final Pattern ASKED =
      Pattern.compile("\\.text\\(\\s*\"([a-z][a-zA-Z0-9.-]*[^.])\"\\s*[,)]");

  /** How a class of words puts the beginning of its own keys before what it is asked for. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\.text\\(\\s*\"([a-z][a-z.-]*\\.)\"\\s*\\+\\s*\\w+\\s*[,)]");

  private final Texts texts = new Texts(ZoneId.of("Africa/Kigali"));

  @Test
  void hasEveryTextThatIsAskedFor() throws IOException {
    var known = texts.keyed(Locale.ENGLISH).keySet();

    assertThat(asked()).hasSizeGreaterThan(100);
    assertThat(asked().filter(one -> one.isMissing(known))).isEmpty();
  }

  @Test
  void missesWhatNoBeginningOfItsOwnPackageLeadsTo() {
    var known = texts.keyed(Locale.ENGLISH).keySet();

    assertThat(new Asked("came.all", Set.of("health.clinic.")).isMissing(known)).isFalse();
    assertThat(new Asked("came.all", Set.of("health.document.")).isMissing(known)).isTrue();
    assertThat(new Asked("came.all", Set.of()).isMissing(known)).isTrue();
  }

  @Test
  void hasNoKeyTwice() throws IOException {
    Map<String, Path> owners = new HashMap<>();
    for (var file : files("messages_en.properties")) {
      var own = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        own.load(reader);
      }
      for (var key : own.stringPropertyNames()) {
        assertThat(owners.put(key, file)).as("%s in %s", key, file).isNull();
      }
    }
  }

  /**
   * What code asks for.
   *
   * @param beginnings what classes of words in its package put before what they are asked for
   */
  private record Asked(String key, Set<String> beginnings) {

    boolean isMissing(Set<String> known) {
      return !known.contains(key)
          && beginnings.stream().noneMatch(beginning -> known.contains(beginning + key));
    }
  }

  private static Stream<Asked> asked() throws IOException {
    var beginnings = new HashMap<Path, Set<String>>();
    for (var file : files(".java")) {
      beginnings
          .computeIfAbsent(file.getParent(), any -> new TreeSet<>())
          .addAll(found(BEGINNING, file));
    }
    var asked = new ArrayList<Asked>();
    for (var file : Stream.concat(files(".java").stream(), files(".jte").stream()).toList()) {
      found(ASKED, file).stream()
          .filter(key -> key.contains("."))
          .map(key -> new Asked(key, beginnings.getOrDefault(file.getParent(), Set.of())))
          .forEach(asked::add);
    }
    return asked.stream();
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(String ending) throws IOException {
    try (var all = Files.walk(SOURCES)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
    }
  }
}
