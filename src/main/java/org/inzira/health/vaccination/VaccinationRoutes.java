package org.inzira.health.vaccination;

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
class VaccinationRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/vaccination", Role.HEALTH),
        Route.post("/health/vaccination", Role.HEALTH),
        Route.get("/health/vaccination/{person}", Role.HEALTH),
        Route.post("/health/vaccination/{person}", Role.HEALTH),
        Route.get("/health/vaccination/{person}/give", Role.HEALTH),
        Route.post("/health/vaccination/{person}/give", Role.HEALTH),
        Route.post("/health/vaccination/{person}/table", Role.HEALTH),
        Route.get("/health/vaccination/{person}/card", Role.HEALTH),
        Route.post("/health/vaccination/{person}/card", Role.HEALTH),
        Route.post("/health/vaccination/{person}/worksheet", Role.HEALTH));
  }

  @Bean
  NavigationEntry vaccinationEntry() {
    return new NavigationEntry(
        41, "health.vaccination", "/health/vaccination", Icon.HEALTH, Tone.HEALTH);
  }
}
