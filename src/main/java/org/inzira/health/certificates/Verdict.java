package org.inzira.health.certificates;

/** What can be said of a signed statement without asking anybody. */
sealed interface Verdict {

  /** We signed it, and its days are not over. Whether it was withdrawn since, it cannot say. */
  record Holds(Claims claims) implements Verdict {}

  /** We signed it, and its days are over. */
  record Over(Claims claims) implements Verdict {}

  /** It was changed, or signed with another key than it says. */
  record Forged() implements Verdict {}

  /** None of the keys at hand is the one it names: older or newer than they, or not ours. */
  record UnknownKey(String identifier) implements Verdict {}

  /** No statement of a certificate. */
  record Unreadable() implements Verdict {}
}
