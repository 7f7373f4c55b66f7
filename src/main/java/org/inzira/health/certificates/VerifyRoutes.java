package org.inzira.health.certificates;

import java.util.List;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Open to anybody: whoever checks a certificate at a gate has no account here. */
@Configuration(proxyBeanMethods = false)
class VerifyRoutes implements Routes, WebMvcConfigurer {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(VerifyPages.PAGE), Route.get(VerifyPages.ONE), Route.get(VerifyPages.KEYS));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/verify/**")
        .addResourceLocations("classpath:/org/inzira/health/certificates/assets/")
        .setCacheControl(CacheControl.noCache().cachePublic());
  }
}
