package org.inzira.people;

import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where persons stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

  @Bean
  NavigationEntry personsEntry() {
    return new NavigationEntry(30, "records.person", "/records/person", Icon.PERSON, Tone.SUPPORT);
  }
}
