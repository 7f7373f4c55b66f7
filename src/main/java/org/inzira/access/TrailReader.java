package org.inzira.access;

import java.util.List;
import org.inzira.kernel.PersonId;

/** Reads the trail about one person, for those who may see who saw that person. */
public interface TrailReader {

  /** The newest lines before a number that concern the person, at most so many. */
  List<TrailEntry> list(PersonId person, long before, int limit);
}
