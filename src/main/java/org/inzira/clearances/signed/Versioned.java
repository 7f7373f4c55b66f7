package org.inzira.clearances.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Span;

/** One version of a rule that is put in force and signed. */
public interface Versioned {

  /** The name of the rule with the number of this version. */
  Rule.Version version();

  /** How long. */
  Span span();

  /** The day from which this version is in force. */
  LocalDate since();

  /** Where it was found, as one would cite it. */
  String source();

  /** The code of who looks after it. */
  String owner();

  /** What to know of it, by language. */
  Map<String, String> notes();

  /** What is signed, all but the notes, which may be put better without asking anew. */
  List<Object> signed();
}
