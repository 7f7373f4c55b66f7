package org.inzira.access;

import java.util.Collections;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets a request through when the path table does; denies what the table does not name. */
@Component
class RouteRights implements AuthorizationManager<RequestAuthorizationContext> {

  private final RouteTable table;
  private final Viewers viewers;

  RouteRights(RouteTable table, Viewers viewers) {
    this.table = table;
    this.viewers = viewers;
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    var request = context.getRequest();
    return new AuthorizationDecision(mayCall(request.getMethod(), request.getRequestURI()));
  }

  boolean mayCall(String method, String path) {
    return table.find(method, path).filter(this::admits).isPresent();
  }

  /** The template of the route asked for, since the address itself may hold an identifier. */
  String template(String method, String path) {
    return table
        .find(method, path)
        .map(Route::pattern)
        .map(known -> method + " " + known)
        .orElse(method + " (unlisted)");
  }

  private boolean admits(Route route) {
    return route.roles().isEmpty() || holdsAny(viewers.find(), route);
  }

  private static boolean holdsAny(Optional<Viewer> viewer, Route route) {
    return viewer.filter(known -> !Collections.disjoint(known.roles(), route.roles())).isPresent();
  }
}
