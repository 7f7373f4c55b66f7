package org.inzira.boarding.pages;

import java.util.List;
import org.inzira.page.Frame;

/**
 * The page of a manifest.
 *
 * @param columns the headings of the table of passengers
 * @param works whether the visitor may change it
 * @param changed whether it says something else than its newest version
 * @param families those on it, for taking them off; empty for a closed version
 * @param waiting those who have seats and are not on it
 */
record ManifestView(
    Frame frame,
    String id,
    ManifestSheet sheet,
    List<String> columns,
    List<Version> versions,
    String shown,
    boolean works,
    boolean changed,
    List<Standing> families,
    List<Waiting> waiting,
    List<String> problems,
    List<String> done) {

  ManifestView {
    columns = List.copyOf(columns);
    versions = List.copyOf(versions);
    families = List.copyOf(families);
    waiting = List.copyOf(waiting);
    problems = List.copyOf(problems);
    done = List.copyOf(done);
  }

  /** A closed version, as the list of versions names it. */
  record Version(String number, String label, String hash) {}

  /** A family on the manifest. */
  record Standing(String id, String number) {}

  /**
   * A family that has seats.
   *
   * @param against what keeps it off
   * @param warnings what only warns
   */
  record Waiting(
      String id,
      String number,
      String persons,
      List<String> against,
      List<String> warnings,
      List<Asking> asking) {

    Waiting {
      against = List.copyOf(against);
      warnings = List.copyOf(warnings);
      asking = List.copyOf(asking);
    }
  }

  /** Somebody for whom an override may be asked, or was; then the state says how far it is. */
  record Asking(String person, String number, String state) {}
}
