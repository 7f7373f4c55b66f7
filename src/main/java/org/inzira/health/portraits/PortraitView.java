package org.inzira.health.portraits;

import java.util.List;
import java.util.Map;
import org.inzira.health.portraits.PortraitViews.Shown;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Table;

/**
 * The photographs of one person.
 *
 * @param picture the address of the newest in its larger size; empty where none is kept
 * @param kept those that may be erased
 * @param because whose wish it is
 * @param back the visit to go back to; may be empty
 * @param said what was written, to stand in the forms again
 */
record PortraitView(
    Frame frame,
    String who,
    Shown shown,
    String picture,
    Table versions,
    List<Choice> kept,
    List<Choice> because,
    String back,
    Map<String, String> said,
    List<String> problems) {

  String said(String field) {
    return said.getOrDefault(field, "");
  }
}
