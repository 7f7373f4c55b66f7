package org.inzira.page;

import java.time.Duration;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the style, drawings and fonts beside this code, and those of the libraries. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  /** Links in the field are weak: the style sheet of Bootstrap shrinks to an eighth. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableWebServerFactory> compression() {
    var compression = new Compression();
    compression.setEnabled(true);
    return server -> server.setCompression(compression);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/org/inzira/page/assets/", "classpath:/static/assets/")
        .setCacheControl(CacheControl.noCache().cachePublic());
    // The address of a library's file names its version, so that it never goes stale.
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  /** Browsers ask for it beside files that name no icon, and would be sent to sign in. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/favicon.ico", "/assets/inzira.svg");
  }
}
