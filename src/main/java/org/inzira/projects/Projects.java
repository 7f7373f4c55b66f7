package org.inzira.projects;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordRef;

/** Who pays for the mission's work, who does it with the mission, and where the mission is. */
public interface Projects {

  /** The donors, by name. */
  List<Named> donors();

  /** The implementing and other partners, by name. */
  List<Named> partners();

  /** Where programmes worked at any time of a year, by place and programme. */
  List<Presence> presence(Year year);

  /** What stands in the imprint of what the mission publishes. */
  Imprint imprint();

  /** A donor or partner with the record it stands in. */
  record Named(String name, RecordRef record) {}

  /** A programme's work at a place; {@code to} is empty while it goes on. */
  record Presence(
      PlaceCode place,
      Programme programme,
      LocalDate from,
      Optional<LocalDate> to,
      RecordRef record) {}
}
