package org.inzira.mobility;

import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where experts stand in the navigation; the other kinds stand beside them. */
@Configuration(proxyBeanMethods = false)
class MobilityNavigation {

  @Bean
  NavigationEntry expertsEntry() {
    return new NavigationEntry(
        55, "records.diaspora-expert", "/records/diaspora-expert", Icon.MOBILITY, Tone.MOBILITY);
  }
}
