package org.inzira.people;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where persons stand in the navigation, and who may merge them. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

  @Bean
  NavigationEntry personsEntry() {
    return new NavigationEntry(30, "records.person", "/records/person", Icon.PERSON, Tone.SUPPORT);
  }

  @Bean
  NavigationEntry mergingEntry() {
    return new NavigationEntry(
        31, "people.duplicates", MergePages.ADDRESS, Icon.PERSON, Tone.SUPPORT);
  }

  @Bean
  Routes peopleRoutes() {
    return () ->
        List.of(
            Route.get(MergePages.ADDRESS, Role.CASE_WORKER, Role.PROTECTION),
            Route.post(MergePages.ADDRESS, Role.CASE_WORKER, Role.PROTECTION),
            Route.post(MergePages.UNDOING, Role.CASE_WORKER, Role.PROTECTION));
  }
}
