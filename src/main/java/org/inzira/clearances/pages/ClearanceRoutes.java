package org.inzira.clearances.pages;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules are for all who answer for them; journeys for those who prepare them. */
@Configuration(proxyBeanMethods = false)
class ClearanceRoutes implements Routes {

  private static final Role[] READERS = {
    Role.CASE_WORKER,
    Role.PROTECTION,
    Role.MOVEMENT,
    Role.HEALTH,
    Role.MONITORING,
    Role.APPROVER,
    Role.HEAD_OF_MISSION
  };

  private static final Role[] STAFF = {Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/clearances/rules", READERS),
        Route.get("/clearances/rules/{rule}", READERS),
        Route.post("/clearances/rules/{rule}/signature", READERS),
        Route.post("/clearances/officer", Role.HEAD_OF_MISSION),
        Route.get("/clearances/rules/{rule}/moved", STAFF),
        Route.get("/clearances/journeys", STAFF),
        Route.get("/clearances/journey/{id}", STAFF));
  }

  @Bean
  NavigationEntry clearanceJourneysEntry() {
    return new NavigationEntry(
        33, "clearances.journeys", "/clearances/journeys", Icon.PATH, Tone.RESETTLEMENT);
  }

  @Bean
  NavigationEntry clearanceRulesEntry() {
    return new NavigationEntry(
        34, "clearances.rules", "/clearances/rules", Icon.RECORDS, Tone.RESETTLEMENT);
  }
}
