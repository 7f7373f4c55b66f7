package org.inzira.caseload;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts are for all who answer for them; cases for those who work on them. */
@Configuration(proxyBeanMethods = false)
class CaseloadRoutes implements Routes {

  static final String BOARD = "/caseload";
  static final String CASES = "/caseload/cases";
  static final String LAPSING = "/caseload/lapsing";
  static final String MINE = "/caseload/mine";
  static final String STEPS = "/caseload/steps";
  static final String HISTORY = "/caseload/history";

  /** Whoever may take steps for many cases at once. */
  static final Role[] STEPPERS = {Role.CASE_WORKER, Role.PROTECTION};

  private static final Role[] STAFF = {Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT};

  private static final Role[] COUNTERS = {
    Role.CASE_WORKER,
    Role.PROTECTION,
    Role.MOVEMENT,
    Role.MONITORING,
    Role.APPROVER,
    Role.HEAD_OF_MISSION
  };

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(BOARD, COUNTERS),
        Route.get(HISTORY, COUNTERS),
        Route.get(CASES, STAFF),
        Route.get(LAPSING, STAFF),
        Route.get(MINE, STAFF),
        Route.post(STEPS, STEPPERS));
  }

  @Bean
  NavigationEntry caseloadMineEntry() {
    return new NavigationEntry(31, "caseload.mine", MINE, Icon.PERSON, Tone.RESETTLEMENT);
  }

  @Bean
  NavigationEntry caseloadBoardEntry() {
    return new NavigationEntry(32, "caseload.board", BOARD, Icon.ACTIVITIES, Tone.RESETTLEMENT);
  }

  @Bean
  NavigationEntry caseloadHistoryEntry() {
    return new NavigationEntry(33, "caseload.history", HISTORY, Icon.FIGURES, Tone.RESETTLEMENT);
  }
}
