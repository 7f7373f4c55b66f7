package org.inzira.health.validity;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For health alone; the head of mission names the officer of health on a page that holds no rule.
 */
@Configuration(proxyBeanMethods = false)
class ValidityRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/validity", Role.HEALTH),
        Route.post("/health/validity", Role.HEALTH),
        Route.post("/health/validity/again", Role.HEALTH),
        Route.get("/health/validity/person/{person}", Role.HEALTH),
        Route.post("/health/validity/person/{person}/decision", Role.PHYSICIAN),
        Route.get("/health/validity/rules", Role.HEALTH),
        Route.post("/health/validity/rules", Role.PHYSICIAN),
        Route.get("/health/validity/rules/{medical}", Role.HEALTH),
        Route.post("/health/validity/rules/{medical}/signature", Role.HEALTH),
        Route.get("/health/officer", Role.HEALTH, Role.HEAD_OF_MISSION),
        Route.post("/health/officer", Role.HEAD_OF_MISSION));
  }

  @Bean
  NavigationEntry validityEntry() {
    return new NavigationEntry(
        45, "health.validity", "/health/validity", Icon.RECORDS, Tone.HEALTH);
  }

  @Bean
  NavigationEntry officerEntry() {
    return new NavigationEntry(89, "health.officer", "/health/officer", Icon.ACCOUNTS, Tone.HEALTH);
  }
}
