package org.inzira.boarding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;

/**
 * Families that are ready and flights that have just left the ground, brought in as sheets would.
 */
public final class BoardingGround {

  public static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");

  private final Deliveries deliveries;
  private final Flights flights;
  private final String start = "BG-" + System.nanoTime() + "-";
  private final Map<PersonId, String> known = new HashMap<>();
  private int count;

  public BoardingGround(Registers registers, Transactions transactions, Flights flights) {
    this.deliveries = new Deliveries(registers, transactions);
    this.flights = flights;
  }

  /** A family and where its records stand. */
  public record Family(CaseId id, String key, List<PersonId> persons) {}

  /** Today by the mission's calendar. */
  public static LocalDate today() {
    return LocalDate.now(java.time.Clock.system(KIGALI));
  }

  /** When the flights left: an hour ago, by the mission's clock. */
  public static LocalDateTime left() {
    return LocalDateTime.now(java.time.Clock.system(KIGALI))
        .minusHours(1)
        .truncatedTo(ChronoUnit.MINUTES);
  }

  /** A flight to Canada that left an hour ago and lands after twenty hours. */
  public FlightId flight() {
    return flight(left());
  }

  public FlightId flight(LocalDateTime leaves) {
    var key = next();
    var ref = deliveries.bring("flight", key, Map.of("destination", "CAN", "seats_held", "30"));
    deliveries.bring(
        "flight-leg",
        key,
        Map.of(
            "flight", key,
            "position", "1",
            "airline", "RwandAir",
            "flight_number", "WB 700",
            "from_airport", "KGL",
            "to_airport", "YYZ",
            "departs_at", leaves.toString(),
            "arrives_at", leaves.plusHours(13).toString()));
    return new FlightId(ref.id());
  }

  /** A family of so many that wishes to travel together and is ready. */
  public Family family(int size) {
    return family(size, true);
  }

  public Family family(int size, boolean together) {
    var key = next();
    var id =
        deliveries.bring(
            "case",
            key,
            Map.of(
                "destination", "CAN",
                "asylum_country", "RWA",
                "site", "RW55-MAHAMA",
                "pathway", "resettlement",
                "travels_together", together ? "yes" : "no"));
    var persons = new ArrayList<PersonId>();
    for (int member = 0; member < size; member++) {
      persons.add(member(key, member));
    }
    step(key, "decided_accepted");
    step(key, "ready");
    return new Family(new CaseId(id.id()), key, List.copyOf(persons));
  }

  private PersonId member(String family, int number) {
    var key = next();
    var person =
        deliveries.bring(
            "person",
            key,
            Map.of(
                "given_name",
                "Uwase" + number,
                "family_name",
                "Mukamana",
                "sex",
                number % 2 == 0 ? "female" : "male",
                "birth_date",
                (1980 + number) + "-05-02",
                "nationality",
                "COD"));
    deliveries.bring(
        "case-member",
        key,
        Map.of(
            "case", family,
            "person", key,
            "relationship", number == 0 ? "principal" : "other_relative"));
    deliveries.bring(
        "consent",
        key,
        Map.of("case", family, "person", key, "given_by", "own", "given_on", today().toString()));
    deliveries.bring(
        "medical-clearance",
        key,
        Map.of("person", key, "until_day", today().plusDays(100).toString()));
    known.put(new PersonId(person.id()), key);
    return new PersonId(person.id());
  }

  /** Records a step of a family as a sheet would. */
  public void step(String family, String step) {
    var values = new HashMap<String, String>();
    values.put("case", family);
    values.put("step", step);
    values.put("happened_on", today().toString());
    deliveries.bring("case-step", next(), values);
  }

  /** An exit permit that ends on a day. */
  public void permit(PersonId person, LocalDate until) {
    deliveries.bring(
        "clearance",
        next(),
        Map.of(
            "person", keys(person),
            "clearance", "exit_permit",
            "given_on", today().minusDays(1000L - count).toString(),
            "valid_until", until.toString()));
  }

  /** The key of somebody’s record. */
  String keyOf(PersonId person) {
    return keys(person);
  }

  private String keys(PersonId person) {
    return java.util.Objects.requireNonNull(known.get(person));
  }

  /** Somebody of a family is held from today on. */
  public void hold(Family family, PersonId person) {
    deliveries.bring(
        "case-hold",
        next(),
        Map.of(
            "case", family.key(),
            "person", keys(person),
            "reason", "security",
            "held_on", today().toString()));
  }

  /** Seats for a family. */
  public void book(FlightId flight, Family family) {
    flights.book(flight, Set.of(family.id())).orThrow();
  }

  static Tap tap(FlightId flight, PersonId person, Presence presence) {
    return new Tap(
        UUID.randomUUID(),
        flight,
        person,
        presence,
        presence.needsReason()
            ? Optional.of(org.inzira.resettlement.Reason.TRAVEL_REFUSED)
            : Optional.empty(),
        0,
        Tap.Times.NOW);
  }

  static List<String> refused(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  private String next() {
    return start + count++;
  }
}
