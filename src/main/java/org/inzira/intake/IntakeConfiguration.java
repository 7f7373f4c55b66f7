package org.inzira.intake;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.intake.reading.Limits;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What intake brings to the application beside its pages and commands. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  private static final Role[] SENDERS = {
    Role.CASE_WORKER,
    Role.PROTECTION,
    Role.MOVEMENT,
    Role.HEALTH,
    Role.FIELD_OFFICER,
    Role.MONITORING
  };

  @Bean
  Limits intakeLimits() {
    return Limits.DEFAULT;
  }

  @Bean
  Routes intakeRoutes() {
    return () ->
        List.of(
            Route.get("/intake", SENDERS),
            Route.post("/intake", SENDERS),
            Route.get("/intake/template", SENDERS),
            Route.get("/intake/{id}", SENDERS),
            Route.get("/intake/{id}/progress", SENDERS),
            Route.get("/intake/{id}/returned", SENDERS),
            Route.post("/intake/{id}/bring", SENDERS),
            Route.post("/intake/{id}/bring-valid", SENDERS),
            Route.post("/intake/{id}/cancel", SENDERS));
  }

  @Bean
  NavigationEntry intakeEntry() {
    return new NavigationEntry(80, "intake.title", "/intake", Icon.UPLOAD, Tone.NEUTRAL);
  }
}
