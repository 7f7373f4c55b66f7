package org.inzira.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.registers.RecordDefinition.Confidence;

/**
 * Which results are confidential within health: those of HIV and of its treatment. By the code of
 * the test, and by words, since laboratories use lists of their own; what is caught by a word too
 * many is withheld, too.
 */
final class ConfidentialResults {

  /** Antibodies, antigens, virus and the cells it harms, by LOINC. */
  static final Set<String> CODES =
      Set.of(
          "5017-9", "5018-7", "5220-9", "5221-7", "5222-5", "5223-3", "5224-1", "5225-8", "7917-8",
          "7918-6", "7919-4", "8122-4", "8123-2", "8128-1", "9836-8", "10351-5", "14092-1",
          "18396-2", "20447-9", "21008-8", "21009-6", "21333-0", "22356-0", "22357-8", "22358-6",
          "23876-6", "24012-7", "24013-5", "24467-3", "25835-0", "25836-8", "25841-8", "25842-6",
          "29539-4", "29541-0", "29893-5", "30361-0", "31201-7", "31430-2", "32515-9", "33866-5",
          "41514-1", "43599-0", "44873-8", "48345-3", "48346-1", "48510-2", "48511-0", "48551-6",
          "49580-4", "53379-4", "54086-4", "54218-3", "56888-1", "58900-2", "59419-2", "62469-2",
          "68961-2", "69668-2", "70241-5", "73906-0", "75622-1", "75666-8", "77685-6", "80203-3",
          "80387-4", "89365-1", "89374-3");

  static final Confidence CONFIDENCE =
      new Confidence(
          Set.of(Role.PHYSICIAN, Role.COUNSELLOR),
          Map.of("code", CODES),
          List.of("test", "code", "value", "value_code", "reference_range"),
          List.of(
              "hiv",
              "vih",
              "immunodefic",
              "immunodéfic",
              "cd4",
              "viral load",
              "charge virale",
              "antiretro",
              "antirétro",
              "aids",
              "sida"));

  private ConfidentialResults() {}
}
