package org.inzira.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people say of a figure beside its records: notes, and nil returns. A nil return is a
 * programme's word that it did nothing of a kind in a year; it posts nothing and is kept.
 */
@Repository
class FigureRemarks implements FigureNotes, Cells.Remarks {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  FigureRemarks(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public void put(FigureId figure, Year year, FigureNotes.Note note) {
    put(figure, year, Cells.TOTAL, note);
  }

  @Override
  public void put(FigureId figure, Year year, Axis axis, FigureNotes.Note note) {
    put(figure, year, axis.code(), note);
  }

  @Override
  public Map<FigureId, FigureNotes.Note> notes(Year year) {
    var notes = new HashMap<FigureId, FigureNotes.Note>();
    database
        .sql(
            """
            select figure, english, french from figures.note
            where year = :year and axis = 'total'
            """)
        .param("year", year.getValue())
        .query(row -> {
          notes.put(
              new FigureId(row.getString(1)),
              new FigureNotes.Note(row.getString(2), row.getString(3)));
        });
    return notes;
  }

  /** Every note of two years, of figures and of their breakdowns. */
  List<FigureSnapshot.Note> notes(Year one, Year other) {
    return database
        .sql("select * from figures.note where year in (:one, :other)")
        .param("one", one.getValue())
        .param("other", other.getValue())
        .query((row, number) ->
            new FigureSnapshot.Note(
                row.getString("figure"),
                row.getInt("year"),
                row.getString("axis"),
                row.getString("english"),
                row.getString("french")))
        .list();
  }

  @Override
  public Optional<FigureNotes.Note> note(FigureId figure, Year year, Axis axis) {
    return database
        .sql(
            """
            select english, french from figures.note
            where figure = :figure and year = :year and axis = :axis
            """)
        .param("figure", figure.value())
        .param("year", year.getValue())
        .param("axis", axis.code())
        .query((row, number) -> new FigureNotes.Note(row.getString(1), row.getString(2)))
        .optional();
  }

  /**
   * States zero; inside {@code Transactions.write}. Refused when records speak of the year already
   * ({@code FI-004}), and for a year that has not begun ({@code FI-005}).
   */
  Outcome<Year> stateNil(FigureDefinition figure, Year year, Cells totals) {
    if (year.isAfter(Year.now(clock))) {
      return Outcome.refused(Refusal.of("FI-005", year.toString()));
    }
    if (totals.contains(Cells.Key.total(figure, year))) {
      return Outcome.refused(Refusal.of("FI-004", year.toString()));
    }
    database
        .sql(
            """
            insert into figures.nil_return (figure, year, account, stated_at)
            values (:figure, :year, :account, :now)
            on conflict (figure, year) do nothing
            """)
        .param("figure", figure.id().value())
        .param("year", year.getValue())
        .param("account", acting.account().value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return Outcome.done(year);
  }

  /** The figures that were stated to be zero in a year by some moment. */
  Set<FigureId> nil(Year year, Instant before) {
    return database
        .sql("select figure from figures.nil_return where year = :year and stated_at < :before")
        .param("year", year.getValue())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new FigureId(row.getString(1)))
        .set();
  }

  private void put(FigureId figure, Year year, String axis, FigureNotes.Note note) {
    database
        .sql(
            """
            insert into figures.note (figure, year, axis, english, french)
            values (:figure, :year, :axis, :english, :french)
            on conflict (figure, year, axis) do update
              set english = excluded.english, french = excluded.french
            """)
        .param("figure", figure.value())
        .param("year", year.getValue())
        .param("axis", axis)
        .param("english", note.english())
        .param("french", note.french())
        .update();
  }
}
