package org.inzira.health.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rules of the cold chain as they are written down; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class ColdChainFile {

  private static final String SHIPPED = "cold-chain.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Bean
  static ColdChain coldChain() {
    try (var stream = Objects.requireNonNull(ColdChainFile.class.getResourceAsStream(SHIPPED))) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception that says what. */
  static ColdChain read(String text) {
    try {
      return YAML.readValue(text, ColdChain.class);
    } catch (JacksonException | IllegalArgumentException | DateTimeException faulty) {
      throw new IllegalStateException(
          "the rules of the cold chain are faulty: " + faulty.getMessage(), faulty);
    }
  }
}
