package org.inzira.health.documents;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.stereotype.Component;

/** For health alone; which document a physician alone issues is decided where it is issued. */
@Component
class DocumentRoutes implements Routes {

  static final String LIST = "/health/documents";
  static final String PERSON = LIST + "/{person}";
  static final String NEW = PERSON + "/{kind}";
  static final String ONE = "/health/document/{id}";
  static final String FILE = ONE + "/{language}";
  static final String WITHDRAW = ONE + "/withdraw";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(LIST, Role.HEALTH),
        Route.post(LIST, Role.HEALTH),
        Route.get(PERSON, Role.HEALTH),
        Route.get(NEW, Role.HEALTH),
        Route.post(NEW, Role.HEALTH),
        Route.get(ONE, Role.HEALTH),
        Route.get(FILE, Role.HEALTH),
        Route.post(WITHDRAW, Role.HEALTH));
  }
}
