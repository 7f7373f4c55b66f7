package org.inzira.flights;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an airline and the receiving side were told of a flight in advance. It stays as it was told;
 * what is so now is told by the next revision.
 */
public record Notice(
    FlightId flight, int revision, Instant madeAt, String madeBy, Content content) {

  /**
   * What it says. Persons stand in it by identifier: their names are looked up when it is shown, so
   * that one who was erased has none.
   */
  public record Content(
      String number,
      String destination,
      String state,
      List<Leg> legs,
      List<Line> passengers,
      List<Companion> escorts) {

    public Content {
      legs = List.copyOf(legs);
      passengers = List.copyOf(passengers);
      escorts = List.copyOf(escorts);
    }

    /** Those in it. */
    public Set<UUID> persons() {
      return passengers.stream().map(Line::person).collect(Collectors.toSet());
    }
  }

  /** A leg, its times as local ones. */
  public record Leg(
      String airline,
      String flightNumber,
      String from,
      String to,
      String departsAt,
      String arrivesAt) {}

  /**
   * One who flies, and what the airline must know of it.
   *
   * @param needs codes of what is to be brought or allowed; never why
   */
  public record Line(
      UUID person, String caseNumber, boolean infant, boolean unaccompanied, List<String> needs) {

    public Line {
      needs = List.copyOf(needs);
    }
  }

  /** A member of staff on board. */
  public record Companion(String staff, String kind) {}
}
