package org.inzira.kernel;

import java.util.regex.Pattern;

/** A kind of record ({@code departure}). Permanent: the ledger names it as a source for ever. */
public record RecordKind(String code) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{1,39}");

  public RecordKind {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("not a kind of record: " + code);
    }
  }
}
