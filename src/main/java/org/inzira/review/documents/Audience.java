package org.inzira.review.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inzira.access.Role;

/** Who a document is made for, which decides what of its breakdowns is told. */
public enum Audience {
  /** Those who work in the mission: what a monitoring officer sees on the pages. */
  IN_HOUSE,
  /** Anyone: small numbers of people are kept back, with what would give them away. */
  PUBLIC;

  /** The roles of the reader for whom it is made. */
  Set<Role> roles() {
    return this == IN_HOUSE ? Set.of(Role.MONITORING) : Set.of();
  }

  /** The code in addresses, names of files and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this code. */
  public static Optional<Audience> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findAny();
  }
}
