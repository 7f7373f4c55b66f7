package org.inzira.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Two doors: programs by name and password at each call, people by signing in to a session; who is
 * signed in may also read at the programs' door.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, RouteRights rights, PasswordSignIn passwords, AccessDeniedHandler denied) {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(known -> known.securityContextRepository(new ReadingSessions()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(Customizer.withDefaults())
        .authenticationProvider(passwords)
        .authorizeHttpRequests(requests -> requests.anyRequest().access(rights))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(denied))
        .headers(SecurityConfiguration::protect)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      RouteRights rights,
      PasswordSignIn passwords,
      SignInEvents events,
      RequestCache asked,
      CsrfTokenRepository tokens,
      SessionAuthenticationStrategy sessions,
      AuthenticationEntryPoint entry,
      AccessDeniedHandler denied) {
    return http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .sessionManagement(session -> session.sessionAuthenticationStrategy(sessions))
        .requestCache(cache -> cache.requestCache(asked))
        .authenticationProvider(passwords)
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("account")
                .passwordParameter("password")
                .successHandler(events::signedIn)
                .failureHandler(events::refused))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(rights))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(entry).accessDeniedHandler(denied))
        .headers(SecurityConfiguration::protect)
        .build();
  }

  @Bean
  AccessDeniedHandler denied(RouteRights rights, Trail trail) {
    return (request, response, reason) -> {
      trail.refused(rights.template(request.getMethod(), request.getRequestURI()));
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    };
  }

  /** No text of the database can hold the character zero; nobody types it by mistake. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  RequestCache requestCache() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(SecurityConfiguration::isPage);
    return cache;
  }

  @Bean
  CsrfTokenRepository csrfTokenRepository() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  SessionAuthenticationStrategy sessionStrategy(CsrfTokenRepository tokens) {
    return new CompositeSessionAuthenticationStrategy(
        List.of(
            new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
  }

  @Bean
  CookieSameSiteSupplier sessionCookies() {
    return CookieSameSiteSupplier.ofLax();
  }

  /**
   * Knows who signed in to the pages, for reading only: a call that changes something would need a
   * form's token, which programs do not have. Nothing is ever saved to the session here.
   */
  private static final class ReadingSessions extends HttpSessionSecurityContextRepository {

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
      return super.loadDeferredContext(reads(request) ? request : new Sessionless(request));
    }

    /** Who asks by the older of the two ways is told the same. */
    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder asked) {
      return loadDeferredContext(asked.getRequest()).get();
    }

    @Override
    public void saveContext(
        SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
      return reads(request) && super.containsContext(request);
    }

    private static boolean reads(HttpServletRequest request) {
      return request.getMethod().equals("GET");
    }
  }

  /** A request as it would be had nobody signed in. */
  private static final class Sessionless extends HttpServletRequestWrapper {

    Sessionless(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
      return null;
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return request.getMethod().equals("GET") && accepted != null && accepted.contains("text/html");
  }

  private static void protect(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
  }
}
