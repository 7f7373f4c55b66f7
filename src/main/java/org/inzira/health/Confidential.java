package org.inzira.health;

import java.util.Set;
import java.util.regex.Pattern;
import org.inzira.registers.FieldValues;

/**
 * Which results are confidential within health, too: those that tell of an infection with HIV. They
 * leave only where somebody asks for them by name. A laboratory's own words count as well as its
 * codes, since many have no codes.
 */
public final class Confidential {

  /** LOINC codes of antibodies, antigens, genetic material and the count by which it is watched. */
  private static final Set<String> CODES =
      Set.of(
          "75622-1", "56888-1", "68961-2", "80387-4", "31201-7", "7918-6", "29893-5", "20447-9",
          "25836-8", "24467-3", "5221-7", "48346-3", "49580-4", "53379-4", "44873-8", "22357-8",
          "33866-5", "7917-8", "7919-4", "5017-9", "5018-7", "14092-1", "21009-6", "30361-0",
          "31430-2", "24012-7", "18396-2", "62469-2", "23876-6", "29539-4", "29541-0", "59419-2",
          "70241-5", "10351-5", "8123-2", "54086-4", "43599-0", "47029-6", "58900-2", "73906-0");

  private static final Pattern WORDS =
      Pattern.compile(
          "\\bHIV|\\bVIH|\\bAIDS\\b|\\bSIDA\\b|immunodeficiency|immunodéficience|\\bCD4|antiretro"
              + "|antirétro",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Confidential() {}

  /** Whether a laboratory result is. */
  public static boolean isResult(FieldValues result) {
    return CODES.contains(result.text("code").orElse(""))
        || isText(result.text("test").orElse(""))
        || isText(result.text("code").orElse(""))
        || isText(result.text("value").orElse(""));
  }

  /** Whether a text tells of it. */
  public static boolean isText(String text) {
    return WORDS.matcher(text).find();
  }
}
