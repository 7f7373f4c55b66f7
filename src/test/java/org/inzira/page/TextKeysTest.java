package org.inzira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text that code asks for by its whole key is there, and no two modules claim one key. */
class TextKeysTest {

  private static final Path SOURCES = Path.of("src/main/java/org/inzira");
  private static final Pattern ASKED =
      Pattern.compile("\\.text\\(\\s*\"([a-z][a-zA-Z0-9.-]*[^.])\"\\s*[,)]");

  private final Texts texts = new Texts(ZoneId.of("Africa/Kigali"));

  @Test
  void hasEveryTextThatIsAskedFor() throws IOException {
    var known = texts.keyed(Locale.ENGLISH).keySet();

    assertThat(asked()).hasSizeGreaterThan(100);
    assertThat(asked())
        .filteredOn(key -> known.stream().noneMatch(each -> isThere(each, key)))
        .isEmpty();
  }

  /** Classes of words put the beginning of their own keys before what they are asked for. */
  private static boolean isThere(String known, String asked) {
    return known.equals(asked) || known.endsWith("." + asked);
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

  private static Set<String> asked() throws IOException {
    var keys = new TreeSet<String>();
    for (var file : files(".java")) {
      find(file, keys);
    }
    for (var file : files(".jte")) {
      find(file, keys);
    }
    return keys;
  }

  private static void find(Path file, Set<String> keys) throws IOException {
    var matcher = ASKED.matcher(Files.readString(file));
    while (matcher.find()) {
      if (matcher.group(1).contains(".")) {
        keys.add(matcher.group(1));
      }
    }
  }

  private static List<Path> files(String ending) throws IOException {
    try (var all = Files.walk(SOURCES)) {
      return all.filter(file -> file.getFileName().toString().endsWith(ending)).toList();
    }
  }
}
