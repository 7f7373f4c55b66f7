package org.inzira.page;

import java.time.ZoneId;

/** The texts of all modules, for tests that start no application. */
public final class WordsOfTests {

  private WordsOfTests() {}

  /** All texts. */
  public static Texts texts(ZoneId zone) {
    return new Texts(zone);
  }
}
