package org.inzira.resettlement.records;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.Acting;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.course.NewsKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What movement told, the journeys that cases keep, and what binds cases to each other. */
@Repository
class NewsRows {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  NewsRows(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  void add(MovementNews news) {
    var booked =
        news instanceof MovementNews.Booked told
            ? Optional.of(told)
            : Optional.<MovementNews.Booked>empty();
    database
        .sql(
            """
            insert into resettlement.news
              ("case", persons, kind, happened_on, reason, flight, departs_on,
               arrival_days_later, account, told_at)
            values
              (:of, :persons, :kind, :on, :reason, :flight, :departs, :later, :account, :at)
            """)
        .param("of", news.of().value())
        .param("persons", CaseRows.array(news.persons().stream().map(PersonId::value).toList()))
        .param("kind", NewsKind.of(news).code())
        .param("on", news.on())
        .param("reason", reason(news).map(Reason::code).orElse(null))
        .param("flight", booked.map(MovementNews.Booked::flight).orElse(null))
        .param("departs", booked.map(MovementNews.Booked::departsOn).orElse(null))
        .param("later", later(booked))
        .param("account", acting.account().value())
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  private static @Nullable Integer later(Optional<MovementNews.Booked> booked) {
    return booked.map(MovementNews.Booked::arrivalDaysLater).orElse(null);
  }

  static Optional<Reason> reason(MovementNews news) {
    return switch (news) {
      case MovementNews.Unbooked told -> Optional.of(told.reason());
      case MovementNews.LeftBehind told -> Optional.of(told.reason());
      case MovementNews.Returned told -> Optional.of(told.reason());
      case MovementNews.Booked _,
          MovementNews.EnteredTransit _,
          MovementNews.Boarded _,
          MovementNews.Departed _,
          MovementNews.LeftBefore _,
          MovementNews.ConnectionMissed _,
          MovementNews.Arrived _,
          MovementNews.ArrivalConfirmed _,
          MovementNews.ArrivalVoided _ ->
          Optional.empty();
    };
  }

  void keepJourney(UUID caseId, UUID journey, boolean ended) {
    database
        .sql(
            """
            insert into resettlement.journey (case_id, journey, ended)
            values (:case, :journey, :ended)
            on conflict (case_id) do update
              set journey = excluded.journey, ended = excluded.ended
            """)
        .param("case", caseId)
        .param("journey", journey)
        .param("ended", ended)
        .update();
  }

  /** The cases that keep these journeys. */
  Set<UUID> keeping(Collection<UUID> journeys) {
    return Set.copyOf(
        database
            .sql(
                """
                select case_id from resettlement.journey
                where journey = any (cast(:journeys as uuid[]))
                """)
            .param("journeys", CaseRows.array(journeys))
            .query(UUID.class)
            .list());
  }

  /**
   * Those to a country that were made ready once and whose journey goes on: the few that a reading
   * may find ready now.
   */
  Set<UUID> onceReady(CountryCode destination) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct case_file.id
                from resettlement.journey
                join resettlement.case_file on case_file.id = case_id
                join resettlement.case_step on case_step."case" = case_id
                where not ended and destination = :destination and step = 'ready'
                  and case_file.voided_at is null and case_step.voided_at is null
                """)
            .param("destination", destination.value())
            .query((row, number) -> row.getObject("id", UUID.class))
            .list());
  }

  /** Those among these whose journeys go on, with the key under which each is kept. */
  List<Kept> goingOn(Collection<UUID> cases) {
    return database
        .sql(
            """
            select case_id as id, record_key as key, journey
            from resettlement.journey
            join resettlement.case_file on case_file.id = case_id
            where case_id = any (cast(:cases as uuid[])) and not ended
            """)
        .param("cases", CaseRows.array(cases))
        .query((row, _) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("journey", UUID.class)))
        .list();
  }

  /** A journey that goes on. */
  record Kept(UUID id, String key, UUID journey) {}

  /** All cases that are bound to each other and to this one. */
  Set<UUID> boundTo(UUID id) {
    return Set.copyOf(
        database
            .sql(
                """
                with recursive bound (id) as (
                  select cast(:id as uuid)
                  union
                  select case when bond."case" = bound.id then bond.bound_with else bond."case" end
                  from bound
                  join resettlement.case_bond as bond
                    on (bond."case" = bound.id or bond.bound_with = bound.id)
                      and bond.voided_at is null
                )
                select id from bound join resettlement.case_file using (id)
                where voided_at is null
                """)
            .param("id", id)
            .query(UUID.class)
            .list());
  }
}
