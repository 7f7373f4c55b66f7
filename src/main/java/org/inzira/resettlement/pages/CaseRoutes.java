package org.inzira.resettlement.pages;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/** Who works on cases may see them; who answers for them may move them on. */
@Component
class CaseRoutes implements Routes {

  static final Role[] READERS = {Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT};
  static final Role[] WRITERS = {Role.CASE_WORKER, Role.PROTECTION};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/cases/new", WRITERS),
        Route.post("/cases/new", WRITERS),
        Route.get("/cases/{id}", READERS),
        Route.get("/cases/{id}/summary.pdf", READERS),
        Route.post("/cases/{id}/step", WRITERS),
        Route.post("/cases/{id}/hold", WRITERS),
        Route.post("/cases/{id}/hold/{hold}/lift", WRITERS),
        Route.post("/cases/{id}/consent", WRITERS),
        Route.post("/cases/{id}/member", WRITERS),
        Route.post("/cases/{id}/split", WRITERS),
        Route.post("/cases/{id}/shared", Role.PROTECTION),
        Route.post("/cases/{id}/bond", WRITERS),
        Route.post("/cases/{id}/task", WRITERS),
        Route.post("/cases/{id}/task/{task}/done", WRITERS),
        Route.post("/cases/{id}/message", WRITERS));
  }
}
