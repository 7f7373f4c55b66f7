package org.inzira.photographs;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everyone who reads the review sees its photographs; few send, describe and take them down. */
@Configuration(proxyBeanMethods = false)
class PhotographRoutes implements Routes {

  static final Role[] WRITERS = {Role.MONITORING, Role.HEAD_OF_MISSION};
  static final Role[] READERS = {Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/photographs", READERS),
        Route.get("/photographs/new", WRITERS),
        Route.post("/photographs/new", WRITERS),
        Route.get("/photographs/{id}", Role.values()),
        Route.get("/photographs/{id}/small", Role.values()),
        Route.get("/photographs/{id}/edit", WRITERS),
        Route.post("/photographs/{id}/edit", WRITERS),
        Route.post("/photographs/{id}/take-down", WRITERS));
  }

  @Bean
  NavigationEntry photographsEntry() {
    return new NavigationEntry(
        15, "photographs.navigation", "/photographs", Icon.RECORDS, Tone.NEUTRAL);
  }
}
