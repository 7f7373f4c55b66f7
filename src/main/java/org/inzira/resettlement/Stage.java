package org.inzira.resettlement;

import java.util.Locale;

/**
 * How far a case has come. What it must have before it is ready (medical clearance, orientation,
 * security, permits, documents) is got side by side while it is {@link #ACCEPTED}: a stage of
 * health with a beginning would let the length of a medical window be read.
 */
public enum Stage {
  REFERRED,
  REGISTERED,
  INTERVIEWED,
  ACCEPTED,
  READY,
  BOOKED,
  IN_TRANSIT,
  BOARDED,
  DEPARTED,

  /** They left before there were cases; whether they arrived was not recorded then. */
  ARRIVAL_NOT_RECORDED,
  CONNECTION_MISSED,
  ARRIVED,
  ARRIVAL_CONFIRMED,
  ENDED;

  /** The code in messages, addresses and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody still has to work on it. */
  public boolean isOpen() {
    return this != ARRIVAL_NOT_RECORDED && this != ARRIVAL_CONFIRMED && this != ENDED;
  }
}
