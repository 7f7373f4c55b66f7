package org.inzira.health.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lines of stock cards, and keeps what they come to. */
@Repository
class StockRows {

  private final JdbcClient database;

  StockRows(JdbcClient database) {
    this.database = database;
  }

  /** A lot at a place. */
  record Shelf(UUID lot, PlaceCode place) {}

  /** A line of the card of a shelf. */
  record Placed(Shelf shelf, StockCard.Line line) {}

  /** What doses say of their lot, without regard to case. */
  record Printed(String vaccine, String number) {

    static Printed of(String vaccine, String number) {
      return new Printed(vaccine, number.strip().toUpperCase(Locale.ROOT));
    }
  }

  /** A standing lot by what is printed on it. */
  record Known(UUID lot, Printed printed) {}

  /** How much there is of a lot at a place. */
  record Balance(Shelf shelf, long doses, LocalDate openedOn) {}

  /** Lets one transaction at a time take from a lot, each in the same order. */
  void hold(Collection<UUID> lots) {
    lots.stream()
        .distinct()
        .sorted()
        .forEach(lot ->
            database
                .sql("select pg_advisory_xact_lock(hashtextextended('vaccine lot ' || :lot, 0))")
                .param("lot", lot.toString())
                .query((row, number) -> number)
                .list());
  }

  List<Known> known(Set<Printed> printed) {
    return printed.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select id, vaccine, upper(btrim(lot)) as number
                from health.vaccine_lot
                where voided_at is null and (upper(btrim(lot)), vaccine) in (
                  select * from unnest(cast(:numbers as text[]), cast(:vaccines as text[])))
                """)
            .param("numbers", printed.stream().map(Printed::number).toArray(String[]::new))
            .param("vaccines", printed.stream().map(Printed::vaccine).toArray(String[]::new))
            .query(StockRows::known)
            .list();
  }

  List<Known> printedOn(Collection<UUID> lots) {
    return database
        .sql(
            """
            select id, vaccine, upper(btrim(lot)) as number
            from health.vaccine_lot
            where id = any(:lots)
            """)
        .param("lots", lots.toArray(UUID[]::new))
        .query(StockRows::known)
        .list();
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        new Printed(row.getString("vaccine"), row.getString("number")));
  }

  List<Placed> movements(Collection<UUID> lots) {
    return database
        .sql(
            """
            select id, lot, place, moved_on, movement, doses
            from health.stock_movement
            where voided_at is null and lot = any(:lots)
            """)
        .param("lots", lots.toArray(UUID[]::new))
        .query(StockRows::placed)
        .list();
  }

  /** Where these movements stand now, those that are voided left out. */
  List<Placed> movementsById(Collection<UUID> ids) {
    return database
        .sql(
            """
            select id, lot, place, moved_on, movement, doses
            from health.stock_movement
            where voided_at is null and id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(StockRows::placed)
        .list();
  }

  /** The doses given here, at a place, out of these lots. */
  List<Placed> doses(Collection<Known> lots) {
    return database
        .sql(
            """
            select dose.id, asked.lot, centre as place, given_on as moved_on,
                   'given' as movement, 1 as doses
            from unnest(:lots, cast(:numbers as text[]), cast(:vaccines as text[]))
                   as asked (lot, number, vaccine)
            join health.dose on upper(btrim(dose.lot)) = asked.number
              and dose.vaccine = asked.vaccine
            where voided_at is null and given_how = 'given' and centre is not null
            """)
        .param("lots", lots.stream().map(Known::lot).toArray(UUID[]::new))
        .param("numbers", lots.stream().map(one -> one.printed().number()).toArray(String[]::new))
        .param("vaccines", lots.stream().map(one -> one.printed().vaccine()).toArray(String[]::new))
        .query(StockRows::placed)
        .list();
  }

  private static Placed placed(ResultSet row, int number) throws SQLException {
    return new Placed(
        new Shelf(row.getObject("lot", UUID.class), new PlaceCode(row.getString("place"))),
        new StockCard.Line(
            row.getObject("id", UUID.class),
            row.getObject("moved_on", LocalDate.class),
            Movement.of(row.getString("movement")),
            row.getLong("doses")));
  }

  void keep(Shelf shelf, StockCard card) {
    if (card.isOpen()) {
      database
          .sql(
              """
              insert into health.stock_balance (lot, place, doses, opened_on)
              values (:lot, :place, :doses, :opened)
              on conflict (lot, place) do update
              set doses = excluded.doses, opened_on = excluded.opened_on
              """)
          .param("lot", shelf.lot())
          .param("place", shelf.place().value())
          .param("doses", card.balance())
          .param("opened", card.openedOn())
          .update();
    } else {
      database
          .sql("delete from health.stock_balance where lot = :lot and place = :place")
          .param("lot", shelf.lot())
          .param("place", shelf.place().value())
          .update();
    }
  }

  /** Of these lots wherever they are, those of which nothing is left among them. */
  List<Balance> balances(Collection<UUID> lots) {
    return database
        .sql(
            """
            select lot, place, doses, opened_on
            from health.stock_balance
            where lot = any(:lots)
            order by place
            """)
        .param("lots", lots.toArray(UUID[]::new))
        .query(StockRows::balance)
        .list();
  }

  /** What there is at all places. */
  List<Balance> balances() {
    return database
        .sql("select lot, place, doses, opened_on from health.stock_balance where doses > 0")
        .query(StockRows::balance)
        .list();
  }

  private static Balance balance(ResultSet row, int number) throws SQLException {
    return new Balance(
        new Shelf(row.getObject("lot", UUID.class), new PlaceCode(row.getString("place"))),
        row.getLong("doses"),
        row.getObject("opened_on", LocalDate.class));
  }
}
