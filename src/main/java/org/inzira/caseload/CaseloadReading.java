package org.inzira.caseload;

import java.time.LocalDate;
import java.util.Optional;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * Reads what the board and the lists show, as their pages do, for who measures what that costs. It
 * names nobody, and nothing of it is shown.
 */
@Component
public class CaseloadReading {

  private static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);

  private final Board board;
  private final CaseLists lists;

  CaseloadReading(Board board, CaseLists lists) {
    this.board = board;
    this.lists = lists;
  }

  /** The whole board on a day, with the choices of its filters: how many families it tells of. */
  public int board(LocalDate today) {
    board.lapses(Selection.EVERYTHING, today, today.plusDays(BoardPages.DAYS_SOON));
    board.destinations();
    board.sites();
    board.officers();
    return board.columns(Selection.EVERYTHING, today).stream()
        .mapToInt(column -> column.amount().families())
        .sum();
  }

  /** The first page of a stage’s list and of what lapses: how many cases stand on them. */
  public int lists(Stage stage) {
    var listed =
        lists.list(
            Selection.EVERYTHING,
            Optional.of(stage),
            Optional.empty(),
            Optional.empty(),
            ListPages.ROWS);
    var lapsing =
        lists.lapsing(Selection.EVERYTHING, END_OF_DAYS, Optional.empty(), ListPages.ROWS);
    return listed.size() + lapsing.size();
  }
}
