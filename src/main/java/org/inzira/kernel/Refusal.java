package org.inzira.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One expected reason why something was not done. The code ({@code RS-012}) is the key of its
 * sentence in the messages of its module; the arguments fill the sentence and hold no name of a
 * person.
 */
public record Refusal(String code, List<String> arguments, Optional<Location> location) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[0-9]{3}");

  public Refusal {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("not a refusal code: " + code);
    }
    arguments = List.copyOf(arguments);
  }

  /** A refusal of the whole request. */
  public static Refusal of(String code, String... arguments) {
    return new Refusal(code, List.of(arguments), Optional.empty());
  }

  /** The same refusal, with where it stands. */
  public Refusal at(Location where) {
    return new Refusal(code, arguments, Optional.of(where));
  }
}
