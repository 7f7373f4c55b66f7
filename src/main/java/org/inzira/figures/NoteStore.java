package org.inzira.figures;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept notes. */
@Repository
class NoteStore implements FigureNotes {

  private final JdbcClient database;

  NoteStore(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void put(FigureId figure, Year year, FigureNote note) {
    put(figure, year, Cells.TOTAL, note);
  }

  @Override
  public void put(FigureId figure, Year year, Axis axis, FigureNote note) {
    put(figure, year, axis.code(), note);
  }

  /** The notes of whole figures in a year. */
  Map<FigureId, FigureNote> list(Year year) {
    var notes = new HashMap<FigureId, FigureNote>();
    database
        .sql(
            """
            select figure, english, french from figures.note
            where year = :year and axis = 'total'
            """)
        .param("year", year.getValue())
        .query(row -> {
          notes.put(
              new FigureId(row.getString(1)), new FigureNote(row.getString(2), row.getString(3)));
        });
    return notes;
  }

  Optional<FigureNote> find(FigureId figure, Year year, Axis axis) {
    return database
        .sql(
            """
            select english, french from figures.note
            where figure = :figure and year = :year and axis = :axis
            """)
        .param("figure", figure.value())
        .param("year", year.getValue())
        .param("axis", axis.code())
        .query((row, number) -> new FigureNote(row.getString(1), row.getString(2)))
        .optional();
  }

  private void put(FigureId figure, Year year, String axis, FigureNote note) {
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
