package org.inzira.shell;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.inzira.database.Settings;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ShellConfiguration {

  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> webServer(Settings settings) {
    return server -> {
      server.setPort(settings.port());
      server.setAddress(address(settings.bindAddress()));
    };
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException unknown) {
      throw new RefusedException(List.of(Refusal.of("DB-005", "INZIRA_BIND_ADDRESS", name)));
    }
  }
}
