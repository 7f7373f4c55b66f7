package org.inzira.charts;

import java.util.List;
import org.inzira.kernel.Programme;

/**
 * A place on the map of the country.
 *
 * @param address where its name leads, or empty
 * @param presences which programmes work there, in the order to be drawn
 */
public record MapPlace(
    String name, double latitude, double longitude, String address, List<Presence> presences) {

  public MapPlace {
    presences = List.copyOf(presences);
    Address.check(address);
  }

  /** A programme at a place, and where its symbol leads. */
  public record Presence(Programme programme, String address) {
    public Presence {
      Address.check(address);
    }
  }
}
