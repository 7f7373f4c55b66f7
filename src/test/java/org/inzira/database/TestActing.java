package org.inzira.database;

import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;

/** Who acts in a test when the application has nobody to say so. */
@TestConfiguration(proxyBeanMethods = false)
class TestActing {

  @Bean
  @Fallback
  Acting testActing() {
    return () -> new AccountName("tester");
  }
}
