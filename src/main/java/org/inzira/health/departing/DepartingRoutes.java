package org.inzira.health.departing;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For health alone. */
@Configuration(proxyBeanMethods = false)
class DepartingRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/departing", Role.HEALTH),
        Route.post("/health/departing", Role.HEALTH),
        Route.get("/health/departing/exposure", Role.HEALTH),
        Route.post("/health/departing/exposure", Role.HEALTH),
        Route.get("/health/departing/person/{person}", Role.HEALTH),
        Route.post("/health/departing/person/{person}/check", Role.HEALTH),
        Route.post("/health/departing/person/{person}/treatment", Role.HEALTH));
  }

  @Bean
  NavigationEntry departingEntry() {
    return new NavigationEntry(
        45, "health.departing", "/health/departing", Icon.PLANE, Tone.HEALTH);
  }
}
