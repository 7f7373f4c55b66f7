package org.inzira.access;

import java.util.List;
import org.springframework.stereotype.Component;

/** What is open without sign-in, and the pages of the trail. */
@Component
class AccessRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/assets/**"),
        Route.get("/webjars/**"),
        Route.get("/favicon.ico"),
        Route.get("/error"),
        Route.get("/sign-in"),
        Route.post("/sign-in"),
        Route.post("/sign-in/demonstration"),
        Route.post("/sign-out"),
        Route.get("/", Role.values()),
        Route.get("/trail", Role.HEAD_OF_MISSION, Role.ADMINISTRATOR),
        Route.get(
            "/trail/person/{id}",
            Role.HEAD_OF_MISSION,
            Role.ADMINISTRATOR,
            Role.CASE_WORKER,
            Role.MOVEMENT,
            Role.HEALTH,
            Role.FIELD_OFFICER));
  }
}
