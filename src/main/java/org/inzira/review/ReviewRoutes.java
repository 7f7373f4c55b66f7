package org.inzira.review;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everyone who is signed in may read the review; what its breakdowns show depends on who reads. */
@Configuration(proxyBeanMethods = false)
class ReviewRoutes implements Routes {

  /** Who writes the texts of the chapters. */
  static final Role[] WRITERS = {Role.MONITORING, Role.HEAD_OF_MISSION};

  /** Who sees what is written, with all its versions, before it is printed. */
  static final Role[] READERS = {Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER};

  private static final String NARRATIVE = "/review/{year}/narrative/{programme}";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/review", Role.values()),
        Route.get("/review/{year}", Role.values()),
        Route.get("/review/{year}.pdf", Role.values()),
        Route.get(NARRATIVE, READERS),
        Route.post(NARRATIVE, WRITERS),
        Route.post(NARRATIVE + "/preview", WRITERS));
  }

  @Bean
  NavigationEntry reviewEntry() {
    return new NavigationEntry(10, "review.navigation", "/review", Icon.REVIEW, Tone.NEUTRAL);
  }
}
