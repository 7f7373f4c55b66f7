package org.inzira.access;

import java.util.Locale;

/**
 * What an account may be. Protection officers are case workers who may also open what is sealed.
 * Physicians and counsellors have the role of health, too: physicians sign, and those two alone
 * open what is confidential within health. An administrator sees no personal data by being one.
 */
public enum Role {
  CASE_WORKER,
  PROTECTION,
  MOVEMENT,
  HEALTH,
  PHYSICIAN,
  COUNSELLOR,
  FIELD_OFFICER,
  MONITORING,
  APPROVER,
  HEAD_OF_MISSION,
  DONOR,
  ADMINISTRATOR;

  /** The code in messages, settings and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
