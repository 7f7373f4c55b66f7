package org.inzira.access.lock;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/** Whoever is signed in may lock; the page of the lock is open, since nobody is signed in then. */
@Component
class LockRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/lock", Role.values()),
        Route.get("/locked"),
        Route.post("/locked"),
        Route.post("/locked/other"));
  }
}
