package org.inzira.orientation;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Case workers invite and keep the sheet; movement staff see who has been there. */
@Configuration(proxyBeanMethods = false)
class OrientationRoutes implements Routes {

  static final Role[] WRITERS = {Role.CASE_WORKER, Role.PROTECTION};

  private static final Role[] READERS = {Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/orientation", READERS),
        Route.get("/orientation/{id}", READERS),
        Route.get("/orientation/{id}/sign-in-sheet", READERS),
        Route.get("/orientation/{id}/certificates", READERS),
        Route.get("/orientation/{id}/certificates/{enrolment}", READERS),
        Route.post("/orientation/{id}/invitations", WRITERS),
        Route.post("/orientation/{id}/attendance", WRITERS),
        Route.post("/orientation/{id}/closing", WRITERS));
  }

  @Bean
  NavigationEntry orientationEntry() {
    return new NavigationEntry(
        34, "orientation.title", "/orientation", Icon.ACTIVITIES, Tone.RESETTLEMENT);
  }
}
