package org.inzira.resettlement.course;

import java.util.Locale;
import org.inzira.resettlement.MovementNews;

/** What movement can tell, as it is kept. */
public enum NewsKind {
  BOOKED,
  UNBOOKED,
  ENTERED_TRANSIT,
  BOARDED,
  LEFT_BEHIND,
  DEPARTED,
  LEFT_BEFORE,
  RETURNED,
  CONNECTION_MISSED,
  ARRIVED,
  ARRIVAL_CONFIRMED,
  ARRIVAL_VOIDED;

  /** The code in tables and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this code; another is a bug, since only this enum writes them. */
  public static NewsKind get(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** What kind of news it is. */
  public static NewsKind of(MovementNews news) {
    return switch (news) {
      case MovementNews.Booked _ -> BOOKED;
      case MovementNews.Unbooked _ -> UNBOOKED;
      case MovementNews.EnteredTransit _ -> ENTERED_TRANSIT;
      case MovementNews.Boarded _ -> BOARDED;
      case MovementNews.LeftBehind _ -> LEFT_BEHIND;
      case MovementNews.Departed _ -> DEPARTED;
      case MovementNews.LeftBefore _ -> LEFT_BEFORE;
      case MovementNews.Returned _ -> RETURNED;
      case MovementNews.ConnectionMissed _ -> CONNECTION_MISSED;
      case MovementNews.Arrived _ -> ARRIVED;
      case MovementNews.ArrivalConfirmed _ -> ARRIVAL_CONFIRMED;
      case MovementNews.ArrivalVoided _ -> ARRIVAL_VOIDED;
    };
  }
}
