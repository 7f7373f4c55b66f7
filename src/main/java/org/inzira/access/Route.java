package org.inzira.access;

import java.util.Set;

/**
 * Who may call a route; what no route names is denied to all.
 *
 * @param method GET, POST …
 * @param pattern a path pattern as the controllers write it ({@code /figures/{year}/{figure}})
 * @param roles the roles let in; empty means everyone, signed in or not
 */
public record Route(String method, String pattern, Set<Role> roles) {

  public Route {
    roles = Set.copyOf(roles);
  }

  /** A page to read. */
  public static Route get(String pattern, Role... roles) {
    return new Route("GET", pattern, Set.of(roles));
  }

  /** A form to send. */
  public static Route post(String pattern, Role... roles) {
    return new Route("POST", pattern, Set.of(roles));
  }
}
