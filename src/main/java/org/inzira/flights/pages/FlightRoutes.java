package org.inzira.flights.pages;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Movement staff book; who works on cases sees where they stand. */
@Configuration(proxyBeanMethods = false)
class FlightRoutes implements Routes {

  private static final Role[] READERS = {Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION};

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/flights", READERS),
        Route.get("/flights/{id}", READERS),
        Route.get("/flights/{id}/notice", READERS),
        Route.get("/flights/{id}/notice.pdf", READERS),
        Route.post("/flights/{id}/notice", Role.MOVEMENT),
        Route.get("/flights/{id}/book", Role.MOVEMENT),
        Route.post("/flights/{id}/bookings", Role.MOVEMENT),
        Route.post("/flights/{id}/bookings/{booking}/cancel", Role.MOVEMENT),
        Route.post("/flights/{id}/bookings/{booking}/ended", Role.MOVEMENT),
        Route.post("/flights/{id}/cancel", Role.MOVEMENT),
        Route.get("/flights/disruption", Role.MOVEMENT),
        Route.post("/flights/disruption", Role.MOVEMENT));
  }

  @Bean
  NavigationEntry flightsEntry() {
    return new NavigationEntry(36, "flights.title", "/flights", Icon.PLANE, Tone.RESETTLEMENT);
  }
}
