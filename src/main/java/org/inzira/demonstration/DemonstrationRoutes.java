package org.inzira.demonstration;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/** The progress is for everyone who is signed in. */
@Component
class DemonstrationRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/demonstration", Role.values()),
        Route.get("/demonstration/progress", Role.values()));
  }
}
