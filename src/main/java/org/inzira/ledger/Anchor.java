package org.inzira.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block's number and hash as an edition printed them ({@code 17:9f86…}), with which a tail that
 * was cut or replaced is found.
 */
record Anchor(long number, String hash) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-fA-F]{64})");

  static Optional<Anchor> find(String written) {
    var match = FORM.matcher(written);
    return match.matches()
        ? Optional.of(
            new Anchor(Long.parseLong(match.group(1)), match.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
