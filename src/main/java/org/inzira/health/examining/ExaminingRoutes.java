package org.inzira.health.examining;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.access.Route;
import org.inzira.access.Routes;
import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For health alone; physicians sign and amend. */
@Configuration(proxyBeanMethods = false)
class ExaminingRoutes implements Routes {

  static final String LIST = "/health/examinations";
  static final String PAGE = LIST + "/{id}";
  static final String PERSON = LIST + "/person/{person}";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(LIST, Role.HEALTH),
        Route.post(LIST, Role.HEALTH),
        Route.get(PERSON, Role.HEALTH),
        Route.post(PERSON, Role.HEALTH),
        Route.get(PAGE, Role.HEALTH),
        Route.get(PAGE + "/sections/{section}", Role.HEALTH),
        Route.post(PAGE + "/sections/{section}", Role.HEALTH),
        Route.get(PAGE + "/referrals/new", Role.HEALTH),
        Route.get(PAGE + "/referrals/{referral}", Role.HEALTH),
        Route.post(PAGE + "/referrals", Role.HEALTH),
        Route.post(PAGE + "/tests", Role.HEALTH),
        Route.post(PAGE + "/fee", Role.HEALTH),
        Route.post(PAGE + "/waiver", Role.HEALTH),
        Route.get(PAGE + "/signature", Role.PHYSICIAN),
        Route.post(PAGE + "/signature", Role.PHYSICIAN),
        Route.post(PAGE + "/amendment", Role.PHYSICIAN),
        Route.post(PAGE + "/submission", Role.HEALTH),
        Route.post(PAGE + "/decision", Role.HEALTH),
        Route.get(PAGE + "/signed/{number}", Role.HEALTH),
        Route.get(PAGE + "/form.pdf", Role.HEALTH),
        Route.get(PAGE + "/receipt.pdf", Role.HEALTH));
  }

  @Bean
  NavigationEntry examinationsEntry() {
    return new NavigationEntry(43, "examining.title", LIST, Icon.HEALTH, Tone.HEALTH);
  }
}
