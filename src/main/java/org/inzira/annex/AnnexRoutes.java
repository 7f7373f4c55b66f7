package org.inzira.annex;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.context.annotation.Configuration;

/** Everyone who is signed in may have the workbook; what is in it depends on who asks. */
@Configuration(proxyBeanMethods = false)
class AnnexRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/review/{year}/annex", Role.values()),
        Route.get("/review/{year}.xlsx", Role.values()));
  }
}
