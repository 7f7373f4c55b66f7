package org.inzira.health.stock;

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
class StockRoutes implements Routes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/health/stock", Role.HEALTH),
        Route.post("/health/stock/movements", Role.HEALTH),
        Route.post("/health/stock/minimums", Role.HEALTH),
        Route.get("/health/stock/lots/{id}", Role.HEALTH),
        Route.post("/health/stock/lots/{id}/recall", Role.HEALTH),
        Route.get("/health/stock/lots/{id}/people", Role.HEALTH),
        Route.post("/health/stock/lots/{id}/people", Role.HEALTH),
        Route.get("/health/stock/lots/{id}/people.xlsx", Role.HEALTH),
        Route.get("/health/stock/lots/{id}/people.pdf", Role.HEALTH),
        Route.get("/health/stock/refrigerators/{id}", Role.HEALTH),
        Route.post("/health/stock/refrigerators/{id}/readings", Role.HEALTH),
        Route.post("/health/stock/refrigerators/{id}/files", Role.HEALTH),
        Route.post("/health/stock/refrigerators/{id}/decisions", Role.HEALTH));
  }

  @Bean
  NavigationEntry stockEntry() {
    return new NavigationEntry(46, "health.stock", "/health/stock", Icon.HEALTH, Tone.HEALTH);
  }
}
