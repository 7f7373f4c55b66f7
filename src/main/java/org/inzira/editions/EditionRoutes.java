package org.inzira.editions;

import java.util.EnumSet;
import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/** Who reads, submits, approves and publishes; and what is open to anybody with the address. */
@Component
class EditionRoutes implements Routes {

  /** Who submits the texts: those who write them. */
  static final Role[] WRITERS = {Role.MONITORING, Role.HEAD_OF_MISSION};

  /** Who approves, or sends back; never what they wrote or submitted themselves. */
  static final Role[] APPROVERS = {Role.APPROVER, Role.HEAD_OF_MISSION};

  /** Who follows the way to an edition. */
  static final Role[] READERS = {Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER};

  /** Who works in the house: everybody but donors and those who only look after the machine. */
  static final Role[] IN_HOUSE =
      EnumSet.complementOf(EnumSet.of(Role.DONOR, Role.ADMINISTRATOR)).toArray(Role[]::new);

  static final String YEAR = "/review/{year}/editions";
  static final String NUMBER = YEAR + "/{number}";
  static final String PUBLIC = "/public/{token}";
  static final String CHANGES = "/changes";
  static final String FILE = "/{language}/{format}";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(YEAR, Role.values()),
        Route.get(YEAR + "/reading", READERS),
        Route.get(YEAR + "/progress", READERS),
        Route.post(YEAR + "/submit", WRITERS),
        Route.post(YEAR + "/approve", APPROVERS),
        Route.post(YEAR + "/send-back", APPROVERS),
        Route.post(YEAR + "/publish", Role.HEAD_OF_MISSION),
        Route.get(NUMBER, Role.values()),
        Route.get(NUMBER + "/data", READERS),
        Route.get(NUMBER + "/in-house" + FILE, IN_HOUSE),
        Route.get(NUMBER + "/public" + FILE, Role.values()),
        Route.get(NUMBER + "/anew/{audience}" + FILE, READERS),
        Route.post(NUMBER + "/withdraw", Role.HEAD_OF_MISSION),
        Route.post(NUMBER + "/link", Role.HEAD_OF_MISSION),
        Route.get(PUBLIC),
        Route.get(PUBLIC + CHANGES),
        Route.get(PUBLIC + FILE));
  }
}
