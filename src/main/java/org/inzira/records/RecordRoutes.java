package org.inzira.records;

import java.util.List;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.inzira.registers.RecordDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come near records at all; each kind then has rights of its own. */
@Configuration(proxyBeanMethods = false)
class RecordRoutes {

  private static final Role[] STAFF = {
    Role.CASE_WORKER,
    Role.PROTECTION,
    Role.MOVEMENT,
    Role.HEALTH,
    Role.FIELD_OFFICER,
    Role.MONITORING,
    Role.APPROVER,
    Role.HEAD_OF_MISSION
  };

  @Bean
  NavigationEntry recordsEntry() {
    return new NavigationEntry(70, "records.index", "/records", Icon.RECORDS, Tone.NEUTRAL);
  }

  @Bean
  Routes recordRoutesTable(List<RecordDefinition> kinds) {
    return () ->
        Stream.concat(kinds.stream().map(RecordRoutes::list), templates().stream()).toList();
  }

  /** The list of one kind has a line of its own, so that links to it show to its readers only. */
  private static Route list(RecordDefinition kind) {
    return Route.get("/records/" + kind.kind().code(), kind.readers().toArray(Role[]::new));
  }

  private static List<Route> templates() {
    return List.of(
        Route.get("/records", STAFF),
        Route.get("/records/{kind}", STAFF),
        Route.post("/records/{kind}/search", STAFF),
        Route.get("/records/{kind}/new", STAFF),
        Route.post("/records/{kind}/new", STAFF),
        Route.get("/records/{kind}/{id}", STAFF),
        Route.post("/records/{kind}/{id}/open", STAFF),
        Route.get("/records/{kind}/{id}/edit", STAFF),
        Route.post("/records/{kind}/{id}/edit", STAFF),
        Route.post("/records/{kind}/{id}/void", STAFF),
        Route.get("/records/{kind}/{id}/restore", STAFF),
        Route.post("/records/{kind}/{id}/restore", STAFF));
  }
}
