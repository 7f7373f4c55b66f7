package org.inzira.transit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What belongs into a travel bag; what health encloses stays closed. */
enum BagItem {
  TRAVEL_DOCUMENT,
  ENTRY_VISA,
  EXIT_PERMIT,
  HEALTH_DOCUMENTS,
  TICKET,
  LOAN_NOTE,
  LUGGAGE_TAGS;

  /** Who can hold it. */
  enum Holder {
    OFFICE,
    MOVEMENT_TEAM,
    TRANSIT_CENTRE,
    AIRPORT_TEAM,
    ESCORT,
    TRAVELLER,
    AUTHORITY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Holder> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BagItem> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
