package org.inzira.health.clinic;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.health.clinic.Openings.Opening;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is expected where on which part of which day. */
@Repository
class AppointmentRows {

  /** The states in which an appointment takes a place: who did not come had one. */
  static final List<String> IN_PLACE = List.of("booked", "no_show");

  private final JdbcClient database;

  AppointmentRows(JdbcClient database) {
    this.database = database;
  }

  /** That somebody is expected on a day, wherever. */
  record Booked(UUID person, LocalDate day) {}

  /** The places that these persons have, by appointment; can be changed. */
  Map<UUID, Booked> booked(Collection<UUID> persons) {
    var booked = new HashMap<UUID, Booked>();
    database
        .sql(
            """
            select id, person, day from health.appointment
            where voided_at is null and state = any(:states) and person = any(:persons)
            """)
        .param("states", IN_PLACE.toArray(String[]::new))
        .param("persons", persons.toArray(UUID[]::new))
        .query((row, number) ->
            booked.put(
                row.getObject("id", UUID.class),
                new Booked(
                    row.getObject("person", UUID.class), row.getObject("day", LocalDate.class))))
        .list();
    return booked;
  }

  /** All appointments of a day, in the order of the day. */
  List<Expected> of(UUID clinic, LocalDate day) {
    return database
        .sql(
            """
            select a.id, a.person, a.slot, a.purpose, a.state, v.id as visit
            from health.appointment a
            left join health.visit v on v.appointment = a.id and v.voided_at is null
            where a.voided_at is null and a.clinic = :clinic and a.day = :day
            order by a.slot desc, a.id
            """)
        .param("clinic", clinic)
        .param("day", day)
        .query((row, number) ->
            new Expected(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                Slot.find(row.getString("slot")).orElseThrow(),
                row.getString("purpose"),
                row.getString("state"),
                Optional.ofNullable(row.getObject("visit", UUID.class))))
        .list();
  }

  /** The appointments that have a place in a part of a day. */
  Set<UUID> inPlace(UUID clinic, Opening opening) {
    return new HashSet<>(
        database
            .sql(
                """
                select id from health.appointment
                where voided_at is null and state = any(:states)
                  and clinic = :clinic and day = :day and slot = :slot
                """)
            .param("states", IN_PLACE.toArray(String[]::new))
            .param("clinic", clinic)
            .param("day", opening.day())
            .param("slot", opening.slot().code())
            .query(UUID.class)
            .list());
  }

  /**
   * How many a clinic sees from a day on, and how many places are taken.
   *
   * @param without appointments that do not count
   */
  Openings openings(UUID clinic, LocalDate from, Set<UUID> without) {
    var until = from.plusDays(Openings.DAYS_AHEAD_MAX);
    return usual(clinic)
        .withSpecial(special(clinic, from, until))
        .with(taken(clinic, from, until, without));
  }

  private Openings usual(UUID clinic) {
    return database
        .sql(
            """
            select morning, afternoon, open_saturday, open_sunday
            from health.clinic where id = :clinic
            """)
        .param("clinic", clinic)
        .query((row, number) ->
            new Openings(
                Map.of(
                    Slot.MORNING, row.getInt("morning"), Slot.AFTERNOON, row.getInt("afternoon")),
                Openings.closed(row.getBoolean("open_saturday"), row.getBoolean("open_sunday")),
                Map.of(),
                Map.of()))
        .single();
  }

  private Map<LocalDate, Map<Slot, Integer>> special(UUID clinic, LocalDate from, LocalDate until) {
    var special = new HashMap<LocalDate, Map<Slot, Integer>>();
    database
        .sql(
            """
            select day, morning, afternoon from health.clinic_day
            where voided_at is null and clinic = :clinic and day between :from and :until
            """)
        .param("clinic", clinic)
        .param("from", from)
        .param("until", until)
        .query((row, number) ->
            special.put(
                row.getObject("day", LocalDate.class),
                Map.of(
                    Slot.MORNING, row.getInt("morning"), Slot.AFTERNOON, row.getInt("afternoon"))))
        .list();
    return special;
  }

  private Map<Opening, Integer> taken(
      UUID clinic, LocalDate from, LocalDate until, Set<UUID> without) {
    var taken = new HashMap<Opening, Integer>();
    database
        .sql(
            """
            select day, slot, count(*) as places from health.appointment
            where voided_at is null and state = any(:states) and clinic = :clinic
              and day between :from and :until and id <> all(:without)
            group by day, slot
            """)
        .param("states", IN_PLACE.toArray(String[]::new))
        .param("clinic", clinic)
        .param("from", from)
        .param("until", until)
        .param("without", without.toArray(UUID[]::new))
        .query((row, number) ->
            taken.put(
                new Opening(
                    row.getObject("day", LocalDate.class),
                    Slot.find(row.getString("slot")).orElseThrow()),
                row.getInt("places")))
        .list();
    return taken;
  }
}
