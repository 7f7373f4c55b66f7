package org.inzira.health;

import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where assessments stand in the navigation; doses and checks stand beside them. */
@Configuration(proxyBeanMethods = false)
class HealthNavigation {

  @Bean
  NavigationEntry assessmentsEntry() {
    return new NavigationEntry(
        40, "records.assessment", "/records/assessment", Icon.HEALTH, Tone.HEALTH);
  }
}
