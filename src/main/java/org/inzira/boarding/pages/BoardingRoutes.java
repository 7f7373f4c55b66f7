package org.inzira.boarding.pages;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Movement staff work; case workers and protection officers read who flies; few decide. */
@Configuration(proxyBeanMethods = false)
class BoardingRoutes implements Routes {

  static final Role[] READERS = {Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION};
  static final Role[] DECIDERS = {Role.APPROVER, Role.HEAD_OF_MISSION};
  private static final Role[] CONCERNED = {Role.MOVEMENT, Role.APPROVER, Role.HEAD_OF_MISSION};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/boarding", READERS),
        Route.get("/boarding/overrides", CONCERNED),
        Route.post("/boarding/overrides/{override}", DECIDERS),
        Route.get("/boarding/{flight}", Role.MOVEMENT),
        Route.post("/boarding/{flight}/tap", Role.MOVEMENT),
        Route.post("/boarding/{flight}/boarded", Role.MOVEMENT),
        Route.get("/boarding/{flight}/manifest", READERS),
        Route.get("/boarding/{flight}/manifest.pdf", READERS),
        Route.get("/boarding/{flight}/manifest.xlsx", READERS),
        Route.post("/boarding/{flight}/manifest/put", Role.MOVEMENT),
        Route.post("/boarding/{flight}/manifest/off", Role.MOVEMENT),
        Route.post("/boarding/{flight}/manifest/close", Role.MOVEMENT),
        Route.post("/boarding/{flight}/override", Role.MOVEMENT),
        Route.get("/boarding/{flight}/list", Role.MOVEMENT),
        Route.post("/boarding/{flight}/list", Role.MOVEMENT),
        Route.get("/boarding/{flight}/depart", Role.MOVEMENT),
        Route.post("/boarding/{flight}/depart", Role.MOVEMENT),
        Route.get("/boarding/{flight}/arrivals", Role.MOVEMENT),
        Route.post("/boarding/{flight}/arrivals", Role.MOVEMENT),
        Route.get("/boarding/{flight}/document/{document}", READERS),
        Route.get("/boarding/{flight}/document/{document}/pdf", READERS));
  }

  @Bean
  NavigationEntry boardingEntry() {
    return new NavigationEntry(37, "boarding.title", "/boarding", Icon.PLANE, Tone.RESETTLEMENT);
  }

  @Bean
  NavigationEntry boardingOverridesEntry() {
    return new NavigationEntry(
        38, "boarding.overrides", "/boarding/overrides", Icon.PLANE, Tone.RESETTLEMENT);
  }
}
