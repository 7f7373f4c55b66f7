package org.inzira.health.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For health alone; what is confidential there is looked after by each page. */
@Configuration(proxyBeanMethods = false)
class LaboratoryRoutes implements Routes {

  static final String BENCH = "/health/laboratory";
  static final String BATCH = BENCH + "/batch";
  static final String TURN_AROUND = BENCH + "/turn-around";
  static final String LABELS = BENCH + "/labels";
  static final String PERSON = BENCH + "/people/{person}";
  static final String TEST = BENCH + "/tests/{order}";

  @Override
  public List<Route> routes() {
    var read =
        Stream.of(BENCH, BATCH, TURN_AROUND, PERSON, TEST)
            .map(pattern -> Route.get(pattern, Role.HEALTH));
    var written =
        Stream.of(
                BENCH,
                BATCH,
                LABELS,
                PERSON + "/tests",
                PERSON + "/specimens",
                PERSON + "/labels",
                PERSON + "/specimens/{specimen}/rejection",
                TEST + "/results",
                TEST + "/corrections",
                TEST + "/confirmations",
                TEST + "/answers",
                TEST + "/delays",
                TEST + "/cancellation")
            .map(pattern -> Route.post(pattern, Role.HEALTH));
    var confided = Stream.of(Route.post(PERSON + "/consents", Role.PHYSICIAN, Role.COUNSELLOR));
    return Stream.of(read, written, confided).flatMap(routes -> routes).toList();
  }

  static String person(UUID person) {
    return PERSON.replace("{person}", person.toString());
  }

  static String test(UUID order) {
    return TEST.replace("{order}", order.toString());
  }

  @Bean
  NavigationEntry laboratoryEntry() {
    return new NavigationEntry(44, "health.laboratory", BENCH, Icon.HEALTH, Tone.HEALTH);
  }
}
