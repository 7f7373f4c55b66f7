package org.inzira.review;

import java.util.List;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.kernel.Programme;

/**
 * A chapter as it is printed.
 *
 * @param narrative safe HTML, rendered from Markdown
 */
record Chapter(
    Programme programme, String title, List<Tile> tiles, String narrative, List<Panel> charts) {

  Chapter {
    tiles = List.copyOf(tiles);
    charts = List.copyOf(charts);
  }
}
