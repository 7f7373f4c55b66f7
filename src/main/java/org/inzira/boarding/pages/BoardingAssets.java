package org.inzira.boarding.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the script of the gate, which lies beside this code. */
@Configuration(proxyBeanMethods = false)
class BoardingAssets implements WebMvcConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/boarding/**")
        .addResourceLocations("classpath:/org/inzira/boarding/assets/")
        .setCacheControl(CacheControl.noCache().cachePublic());
  }
}
