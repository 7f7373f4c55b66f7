package org.inzira.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of all modules, gathered from the {@code messages_<language>.properties} beside their
 * code. English stands in where another language has no text.
 */
@Component
public class Texts {

  /** The languages the application speaks, the default one first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final Map<Locale, Map<String, String>> texts = new HashMap<>();
  private final ZoneId zone;

  Texts(ZoneId zone) {
    this.zone = zone;
    for (var language : LANGUAGES) {
      texts.put(language, read(language));
    }
  }

  /** Texts, numbers and dates in a language; in English when it is not spoken here. */
  public Wording in(Locale language) {
    return new Wording(this, LANGUAGES.contains(language) ? language : Locale.ENGLISH, zone);
  }

  Optional<String> find(Locale language, String key, Object... arguments) {
    return Optional.ofNullable(keyed(language).get(key))
        .or(() -> Optional.ofNullable(keyed(Locale.ENGLISH).get(key)))
        .map(text -> arguments.length == 0 ? text : fill(text, language, arguments));
  }

  /** Every key of a language, for the tests that compare languages. */
  Map<String, String> keyed(Locale language) {
    return texts.getOrDefault(language, Map.of());
  }

  private static String fill(String text, Locale language, Object... arguments) {
    return new MessageFormat(text, language).format(arguments);
  }

  private static Map<String, String> read(Locale language) {
    var all = new Properties();
    var pattern = "classpath*:org/inzira/*/messages_" + language.getLanguage() + ".properties";
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          all.load(reader);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var keyed = new HashMap<String, String>();
    all.forEach((key, text) -> keyed.put((String) key, (String) text));
    return Map.copyOf(keyed);
  }
}
