package org.inzira.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the catalogue once, at the start; a faulty one stops it. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

  @Bean
  Catalogue catalogue() {
    return Catalogue.read();
  }
}
