package org.inzira.page;

/**
 * A button that leads somewhere by GET.
 *
 * @param main the one that most come for; at most one of a page
 */
public record Action(String label, String address, boolean main) {

  /** The button that most come for. */
  public static Action main(String label, String address) {
    return new Action(label, address, true);
  }

  /** Another button. */
  public static Action other(String label, String address) {
    return new Action(label, address, false);
  }
}
