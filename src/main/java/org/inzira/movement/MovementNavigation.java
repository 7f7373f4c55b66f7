package org.inzira.movement;

import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where departures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MovementNavigation {

  @Bean
  NavigationEntry departuresEntry() {
    return new NavigationEntry(
        35, "records.departure", "/records/departure", Icon.PLANE, Tone.RESETTLEMENT);
  }
}
