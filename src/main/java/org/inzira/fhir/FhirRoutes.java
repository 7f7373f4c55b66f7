package org.inzira.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/**
 * One door for all of FHIR, open to tokens of health staff; what is there may be known to all.
 * Verbs that are not spoken are let in too, to be told so.
 */
@Component
class FhirRoutes implements Routes {

  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Override
  public List<Route> routes() {
    var routes = new ArrayList<Route>();
    routes.add(Route.get("/fhir/metadata"));
    for (var method : METHODS) {
      routes.add(new Route(method, "/fhir", Set.of(Role.HEALTH)));
      routes.add(new Route(method, "/fhir/**", Set.of(Role.HEALTH)));
    }
    return routes;
  }
}
