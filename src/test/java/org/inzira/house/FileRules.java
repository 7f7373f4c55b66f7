package org.inzira.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules about what lies beside the code: messages, migrations, templates, whole folders. */
final class FileRules {

  static final int PACKAGE_FILES_MAX = 30;

  private static final Pattern CODE = Pattern.compile("\"([A-Z]{2}-[0-9]{3})\"");
  private static final Pattern LOOSE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=\"|<style");
  private static final Pattern RAW =
      Pattern.compile("\\$unsafe\\{(?![^}]*(svg|drawing|narrative))");

  private FileRules() {}

  /** Folders with more Java files than one can keep in mind. */
  static List<String> crowded(Path folder, long files) {
    return files > PACKAGE_FILES_MAX
        ? List.of(folder + " has " + files + " Java files")
        : List.of();
  }

  /** What a module's folder lacks. */
  static List<String> incomplete(Path module, Set<String> names, String packageText) {
    var found = new ArrayList<String>();
    if (!packageText.contains("@NullMarked") || !packageText.contains("@ApplicationModule(")) {
      found.add(module + " does not say its marks in package-info.java");
    }
    if (!names.contains("README.md")) {
      found.add(module + " has no README.md");
    }
    return found;
  }

  /** Keys that one language has and the other has not. */
  static List<String> unequal(String module, Properties english, Properties french) {
    var all = new TreeSet<>(english.stringPropertyNames());
    all.addAll(french.stringPropertyNames());
    return all.stream()
        .filter(key -> !english.containsKey(key) || !french.containsKey(key))
        .map(key -> module + ": " + key)
        .toList();
  }

  /** Single apostrophes: a message with arguments swallows them and what follows. */
  static List<String> apostrophes(String module, Properties texts) {
    return texts.stringPropertyNames().stream()
        .filter(key -> LOOSE_APOSTROPHE.matcher(texts.getProperty(key)).find())
        .map(key -> module + ": " + key)
        .toList();
  }

  /** Codes of refusals in a Java file that no message explains. */
  static List<String> unexplained(String file, String text, Set<String> keys) {
    return CODE.matcher(text)
        .results()
        .map(result -> result.group(1))
        .filter(code -> !keys.contains(code))
        .distinct()
        .map(code -> file + ": " + code)
        .toList();
  }

  /** Migrations that do not say why in their first line. */
  static List<String> unreasoned(String file, String text) {
    return text.startsWith("--") ? List.of() : List.of(file);
  }

  /** Templates with scripts or styles in them, or with escaping switched off. */
  static List<String> inline(String file, String text) {
    var found = new ArrayList<String>();
    for (var pattern : List.of(INLINE, RAW)) {
      pattern.matcher(text).results().forEach(hit -> found.add(file + ": " + hit.group().strip()));
    }
    return found;
  }

  static Properties messages(Path file) {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Path> below(Path root, String ending) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Path> in(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
