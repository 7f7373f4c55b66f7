package org.inzira.review;

import java.util.List;
import java.util.Optional;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.kernel.Programme;
import org.inzira.page.Link;
import org.inzira.review.parts.ChapterPhotograph;
import org.inzira.review.parts.Tile;

/**
 * A chapter as it is printed.
 *
 * @param narrative safe HTML, rendered from Markdown
 * @param edit where the narrative is written, for those who may go there
 */
record Chapter(
    Programme programme,
    String title,
    List<Tile> tiles,
    String narrative,
    Optional<Link> edit,
    List<ChapterPhotograph> pictures,
    List<Panel> charts) {

  Chapter {
    tiles = List.copyOf(tiles);
    pictures = List.copyOf(pictures);
    charts = List.copyOf(charts);
  }
}
