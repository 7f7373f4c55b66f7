package org.inzira.health.clinicday;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For health alone; who somebody is whose paper does not fit, a physician says. */
@Configuration(proxyBeanMethods = false)
class ClinicRoutes implements Routes {

  static final String CLINICS = "/health/clinic";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(CLINICS, Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/{day}", Role.HEALTH),
        Route.post(CLINICS + "/{clinic}/{day}/appointments", Role.HEALTH),
        Route.post(CLINICS + "/{clinic}/{day}/missed", Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/{day}/list", Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/{day}/sheet", Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/{day}/later", Role.HEALTH),
        Route.post(CLINICS + "/{clinic}/{day}/later", Role.HEALTH),
        Route.get(CLINICS + "/appointments/{appointment}", Role.HEALTH),
        Route.post(CLINICS + "/appointments/{appointment}/move", Role.HEALTH),
        Route.post(CLINICS + "/appointments/{appointment}/cancel", Role.HEALTH),
        Route.post(CLINICS + "/{clinic}/check-in", Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/check-in/{person}", Role.HEALTH),
        Route.post(CLINICS + "/{clinic}/check-in/{person}", Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/stations/{station}", Role.HEALTH),
        Route.get(CLINICS + "/{clinic}/stations/{station}/waiting", Role.HEALTH),
        Route.post(CLINICS + "/{clinic}/stations/{station}/next", Role.HEALTH),
        Route.post(CLINICS + "/turns/{turn}/call", Role.HEALTH),
        Route.post(CLINICS + "/turns/{turn}/back", Role.HEALTH),
        Route.post(CLINICS + "/turns/{turn}/pass", Role.HEALTH),
        Route.post(CLINICS + "/turns/{turn}/leave", Role.HEALTH),
        Route.get(CLINICS + "/visits/{visit}", Role.HEALTH),
        Route.post(CLINICS + "/visits/{visit}/again", Role.HEALTH),
        Route.post(CLINICS + "/visits/{visit}/finish", Role.HEALTH),
        Route.post(CLINICS + "/visits/{visit}/settle", Role.PHYSICIAN));
  }

  @Bean
  NavigationEntry clinicEntry() {
    return new NavigationEntry(42, "health.clinic", CLINICS, Icon.HEALTH, Tone.HEALTH);
  }
}
