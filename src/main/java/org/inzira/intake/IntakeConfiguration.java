package org.inzira.intake;

import org.inzira.intake.reading.Limits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What intake brings to the application beside its pages and commands. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  Limits intakeLimits() {
    return Limits.DEFAULT;
  }
}
