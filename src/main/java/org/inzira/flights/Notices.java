package org.inzira.flights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.Transactions;
import org.inzira.flights.Notice.Companion;
import org.inzira.flights.Notice.Content;
import org.inzira.flights.Notice.Leg;
import org.inzira.flights.Notice.Line;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Advance booking notices and their revisions; append-only. It puts nobody on the trail: whoever
 * shows a notice does.
 */
@Component
public class Notices {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Transactions transactions;
  private final JdbcClient database;
  private final Flights flights;
  private final SeatBlocks blocks;
  private final Cases cases;
  private final Acting acting;
  private final Trail trail;
  private final Clock clock;

  Notices(
      Transactions transactions,
      JdbcClient database,
      Flights flights,
      SeatBlocks blocks,
      Cases cases,
      Acting acting,
      Trail trail,
      Clock clock) {
    this.transactions = transactions;
    this.database = database;
    this.flights = flights;
    this.blocks = blocks;
    this.cases = cases;
    this.acting = acting;
    this.trail = trail;
    this.clock = clock;
  }

  /** All revisions of a flight, the newest first. */
  public List<Notice> list(FlightId flight) {
    return database
        .sql(
            """
            select flight, revision, made_at, made_by, content from flights.notice
            where flight = :flight
            order by revision desc
            """)
        .param("flight", flight.value())
        .query((row, number) -> notice(row))
        .list();
  }

  /**
   * Whether something is not as the last notice told it; without one, whether somebody is booked.
   */
  public boolean isDue(Flight flight) {
    var now = now(flight);
    return list(flight.id()).stream()
        .findFirst()
        .map(last -> !last.content().equals(now))
        .orElse(!now.passengers().isEmpty());
  }

  /**
   * Makes the next revision of what is so now. Refused when there is no such flight ({@code
   * FL-001}) and when nothing has changed since the last ({@code FL-060}).
   */
  public Outcome<Notice> make(FlightId id) {
    return transactions.write(() -> {
      blocks.lock(List.of(id));
      var flight = flights.find(id);
      if (flight.isEmpty()) {
        return Outcome.refused(Refusal.of("FL-001"));
      }
      if (!isDue(flight.get())) {
        return Outcome.refused(Refusal.of("FL-060"));
      }
      int revision = list(id).stream().findFirst().map(Notice::revision).orElse(0) + 1;
      add(id, revision, now(flight.get()));
      trail.did("notified", new RecordRef(FlightDefinition.KIND, id.value()));
      return Outcome.done(list(id).getFirst());
    });
  }

  private void add(FlightId flight, int revision, Content content) {
    database
        .sql(
            """
            insert into flights.notice (flight, revision, made_at, made_by, content)
            values (:flight, :revision, :at, :by, cast(:content as jsonb))
            """)
        .param("flight", flight.value())
        .param("revision", revision)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", acting.account().value())
        .param("content", JSON.writeValueAsString(content))
        .update();
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        new FlightId(row.getObject("flight", UUID.class)),
        row.getInt("revision"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        JSON.readValue(row.getString("content"), Content.class));
  }

  private Content now(Flight flight) {
    var standing = flights.list(flight.id()).stream().filter(Notices::counts).toList();
    var numbers =
        cases.find(standing.stream().map(Booking::of).toList()).values().stream()
            .collect(Collectors.toMap(CaseFile::id, CaseFile::number));
    return new Content(
        flight.number(),
        flight.destination().value(),
        flight.state().code(),
        flight.legs().stream().map(Notices::leg).toList(),
        standing.stream()
            .flatMap(booking ->
                booking.passengers().stream().map(one -> line(one, booking.of(), numbers)))
            .sorted(Comparator.comparing(Line::caseNumber).thenComparing(Line::person))
            .toList(),
        escorts(flight.id()));
  }

  private static boolean counts(Booking booking) {
    return switch (booking.state()) {
      case STANDING, FLOWN -> true;
      case CANCELLED -> false;
    };
  }

  private static Line line(Booking.Passenger one, CaseId of, Map<CaseId, String> numbers) {
    return new Line(
        one.person().value(),
        Objects.requireNonNullElse(numbers.get(of), ""),
        one.infant(),
        one.unaccompanied(),
        one.needs().stream().map(TravelCondition::code).sorted().toList());
  }

  private static Leg leg(Flight.Leg leg) {
    return new Leg(
        leg.airline(),
        leg.flightNumber(),
        leg.from(),
        leg.to(),
        local(leg.departs()),
        local(leg.arrives()));
  }

  private static String local(ZonedDateTime time) {
    return LOCAL.format(time);
  }

  private List<Companion> escorts(FlightId flight) {
    return database
        .sql(
            """
            select staff, escort_kind from flights.escort
            where flight = :flight and voided_at is null
            order by escort_kind, staff
            """)
        .param("flight", flight.value())
        .query((row, number) -> new Companion(row.getString("staff"), row.getString("escort_kind")))
        .list();
  }

  /** A revision of a flight. */
  public Optional<Notice> find(FlightId flight, int revision) {
    return list(flight).stream().filter(one -> one.revision() == revision).findFirst();
  }
}
