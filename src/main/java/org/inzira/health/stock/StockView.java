package org.inzira.health.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.charts.Drawing;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.RecordView;
import org.inzira.page.Table;

/** What the pages of stock and cold print. */
final class StockView {

  private StockView() {}

  /**
   * What there is where.
   *
   * @param places to narrow it by, the one chosen beside it
   * @param looks what somebody should look at first
   */
  record Overview(
      Frame frame,
      List<Choice> places,
      String place,
      Table looks,
      Table stock,
      Table refrigerators,
      Table minimums,
      Movements movements,
      List<Choice> vaccines,
      List<String> problems) {}

  /** The form of a movement, with what was written in it. */
  record Movements(
      List<Choice> lots, List<Choice> places, List<Choice> kinds, Map<String, String> written) {

    String written(String field) {
      return written.getOrDefault(field, "");
    }
  }

  /** A lot. */
  record LotPage(
      Frame frame,
      String address,
      RecordView.Section facts,
      Optional<String> recalled,
      String extent,
      Link people,
      Table places,
      Table card,
      List<String> problems,
      Map<String, String> written,
      int version,
      String today) {

    String written(String field) {
      return written.getOrDefault(field, "");
    }
  }

  /** Somebody on a recall list. */
  record Exposed(
      Cell person,
      String name,
      String vaccine,
      Link dose,
      String travel,
      String told,
      String chosen) {}

  /** Who had a lot. */
  record RecallPage(
      Frame frame,
      String address,
      String lead,
      List<Exposed> people,
      boolean mayTell,
      List<Choice> ways,
      Optional<String> next,
      List<String> problems) {}

  /** The same on paper. */
  record RecallPaper(
      StockWords said,
      String title,
      List<String> facts,
      List<String> headings,
      List<List<String>> rows) {}

  /** A refrigerator. */
  record RefrigeratorPage(
      Frame frame,
      String address,
      RecordView.Section facts,
      Drawing drawing,
      Link before,
      Optional<Link> after,
      List<String> missing,
      int missingCount,
      List<Episode> episodes,
      List<String> problems,
      Map<String, String> written,
      String now) {

    String written(String field) {
      return written.getOrDefault(field, "");
    }
  }

  /**
   * Some readings outside the limits, and the lots that stood there.
   *
   * @param id unique on the page
   * @param chosen what a decision is about
   */
  record Episode(
      String id, String said, List<Link> readings, List<String> chosen, List<Held> lots) {

    boolean isOpen() {
      return lots.stream().anyMatch(Held::isOpen);
    }
  }

  /**
   * A lot that stood there.
   *
   * @param decided what was decided and by whom; empty while nobody has
   */
  record Held(Link lot, String vaccine, String id, String decided) {

    boolean isOpen() {
      return decided.isEmpty();
    }
  }
}
