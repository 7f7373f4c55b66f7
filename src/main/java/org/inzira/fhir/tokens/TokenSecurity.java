package org.inzira.fhir.tokens;

import jakarta.servlet.DispatcherType;
import org.inzira.access.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The third door, for tokens alone: no session is looked at and none is made. What a caller may
 * open is in the path table, as everywhere; what a token may do beyond that, the server asks it.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurity {

  private static final String CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

  @Bean
  @Order(0)
  SecurityFilterChain healthSystems(
      HttpSecurity http,
      AuthorizationManager<RequestAuthorizationContext> rights,
      Tokens tokens,
      Answers answers,
      Trail trail) {
    return http.securityMatcher("/fhir", "/fhir/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(rights))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(
                    (request, response, reason) -> answers.unknown(request, response))
                .accessDeniedHandler((request, response, reason) -> {
                  trail.refused(request.getMethod() + " /fhir");
                  answers.forbidden(request, response);
                }))
        .headers(headers ->
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
        .build();
  }
}
