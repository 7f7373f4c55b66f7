package org.inzira.database;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.inzira.kernel.Refusal;

/** The sentences of refusals that come before the application stands, in the system's language. */
public final class Sentences {

  private static final List<String> MODULES = List.of("database", "shell");

  private Sentences() {}

  /** One sentence a line; a code without a sentence stands for itself. */
  public static String of(List<Refusal> refusals) {
    return refusals.stream().map(Sentences::of).collect(Collectors.joining("\n"));
  }

  private static String of(Refusal refusal) {
    return MODULES.stream()
        .map(Sentences::texts)
        .filter(texts -> texts.containsKey(refusal.code()))
        .findFirst()
        .map(texts -> texts.getString(refusal.code()))
        .map(text -> new MessageFormat(text).format(refusal.arguments().toArray()))
        .orElse(refusal.code() + " " + String.join(", ", refusal.arguments()));
  }

  private static ResourceBundle texts(String module) {
    var french = Locale.getDefault().getLanguage().equals(Locale.FRENCH.getLanguage());
    var language = french ? Locale.FRENCH : Locale.ENGLISH;
    return ResourceBundle.getBundle("org.inzira." + module + ".messages", language);
  }
}
