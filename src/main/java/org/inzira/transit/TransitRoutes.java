package org.inzira.transit;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Movement staff give beds, seats and envelopes; who prepares the case sees where they are. */
@Configuration(proxyBeanMethods = false)
class TransitRoutes implements Routes {

  private static final Role[] READERS = {Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/transit", READERS),
        Route.get("/transit/{centre}/{night}", READERS),
        Route.get("/transit/{centre}/{night}/bed-list", READERS),
        Route.post("/transit/{centre}/{night}/beds", Role.MOVEMENT),
        Route.post("/transit/{centre}/{night}/entries", Role.MOVEMENT),
        Route.get("/transit/vehicles/{id}", READERS),
        Route.get("/transit/vehicles/{id}/manifest.pdf", READERS),
        Route.get("/transit/vehicles/{id}/manifest.xlsx", READERS),
        Route.post("/transit/vehicles/{id}/seats", Role.MOVEMENT),
        Route.post("/transit/bags", READERS),
        Route.get("/transit/bags/{id}", READERS),
        Route.get("/transit/bags/{id}/loan-notes/{person}", READERS),
        Route.post("/transit/bags/{id}/custody", Role.MOVEMENT),
        Route.post("/transit/bags/{id}/loan-notes", Role.MOVEMENT));
  }

  @Bean
  NavigationEntry transitEntry() {
    return new NavigationEntry(38, "transit.title", "/transit", Icon.BORDER, Tone.RESETTLEMENT);
  }
}
