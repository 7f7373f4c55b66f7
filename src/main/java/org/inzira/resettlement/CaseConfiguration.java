package org.inzira.resettlement;

import org.inzira.database.Settings;
import org.inzira.resettlement.course.Destinations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the mission may configure of cases. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

  @Bean
  Destinations destinations(Settings settings) {
    return settings.destinationsFile().map(Destinations::read).orElseGet(Destinations::shipped);
  }
}
