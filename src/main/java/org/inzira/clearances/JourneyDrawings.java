package org.inzira.clearances;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.charts.Drawing;
import org.inzira.page.Badge;
import org.inzira.page.Wording;

/**
 * Draws the windows of those on a planned journey for pages of others. It puts nobody on the trail:
 * whoever shows a drawing does. Persons stand on it by their key, never by name.
 */
public interface JourneyDrawings {

  /**
   * What is shown of a journey.
   *
   * @param said sentences: the days that all share, what binds, the way out
   */
  record Drawn(Badge standing, List<String> said, Drawing drawing) {

    public Drawn {
      said = List.copyOf(said);
    }
  }

  /** The journey as it stands today, unless it is voided or was never there. */
  Optional<Drawn> draw(UUID journey, Wording wording);
}
