package org.inzira.activities;

import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where sessions and works stand in the navigation; the other kinds stand beside them. */
@Configuration(proxyBeanMethods = false)
class ActivitiesNavigation {

  @Bean
  NavigationEntry sessionsEntry() {
    return new NavigationEntry(
        45, "records.session", "/records/session", Icon.ACTIVITIES, Tone.SUPPORT);
  }

  @Bean
  NavigationEntry worksEntry() {
    return new NavigationEntry(50, "records.work", "/records/work", Icon.BORDER, Tone.BORDER);
  }
}
