package org.inzira.shell;

import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Whoever runs commands acts as the operator, unless the application knows better. */
@Configuration(proxyBeanMethods = false)
class OperatorActing {

  @Bean
  @Fallback
  Acting operator() {
    return () -> new AccountName("operator");
  }
}
