package org.inzira.health.portraits;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/** For health alone. */
@Component
class PortraitRoutes implements Routes {

  static final String PORTRAITS = "/health/portraits";
  static final String PERSON = PORTRAITS + "/people/{person}";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PORTRAITS + "/{portrait}", Role.HEALTH),
        Route.get(PORTRAITS + "/{portrait}/small", Role.HEALTH),
        Route.get(PERSON, Role.HEALTH),
        Route.post(PERSON + "/keep", Role.HEALTH),
        Route.post(PERSON + "/decline", Role.HEALTH),
        Route.post(PERSON + "/erase", Role.HEALTH));
  }
}
