package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.database.InziraTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application against every role; nothing is open that no table names. */
@InziraTest
@Import(RouteRolesTest.Unlisted.class)
class RouteRolesTest {

  private static final String PLANTED = "/planted-without-a-route";

  private static final Map<String, String> VALUES =
      Map.of("year", "2022", "id", UUID.randomUUID().toString(), "kind", "no-such-kind");

  @Autowired MockMvc server;
  @Autowired RouteTable table;
  @Autowired AccountBook accounts;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  /** A page that its author forgot to list. */
  @Controller
  static class Unlisted {
    @GetMapping(PLANTED)
    @ResponseBody
    String page() {
      return "open to all";
    }
  }

  record Call(String method, String pattern) {

    String path() {
      var path = pattern;
      for (var value : VALUES.entrySet()) {
        path = path.replaceAll("\\{" + value.getKey() + "(:[^}]*)?}", value.getValue());
      }
      return path.replaceAll("\\{[^}]*}", "none").replace("/**", "/none");
    }
  }

  @BeforeEach
  void openAccounts() {
    TestAccounts.oneForEachRole(accounts);
  }

  @Test
  void everyRouteOfTheApplicationIsListed() {
    var listed =
        table.routes().stream().map(route -> new Call(route.method(), route.pattern())).toList();

    assertThat(calls()).hasSizeGreaterThan(5);
    assertThat(calls().filter(call -> !listed.contains(call)))
        .as("routes that no Routes bean lists")
        .isEmpty();
  }

  @Test
  void everyRouteAdmitsItsRolesAndNoOther() throws Exception {
    for (var call : calls().toList()) {
      var route = table.find(call.method(), call.path()).orElseThrow();
      for (var role : Role.values()) {
        var admitted = route.roles().isEmpty() || route.roles().contains(role);
        var status = status(call, role);
        assertThat(status == 403)
            .as("%s %s as %s answers %d", call.method(), call.pattern(), role, status)
            .isEqualTo(!admitted);
      }
    }
  }

  @Test
  void nobodyPassesWithoutSignInWhereRolesAreAsked() throws Exception {
    for (var call : calls().toList()) {
      var route = table.find(call.method(), call.path()).orElseThrow();
      if (!route.roles().isEmpty()) {
        var answer =
            server.perform(request(HttpMethod.valueOf(call.method()), call.path()).with(csrf()));
        assertThat(answer.andReturn().getResponse().getStatus())
            .as("%s %s without sign-in", call.method(), call.pattern())
            .isIn(302, 401);
      }
    }
  }

  @Test
  void deniesAPageThatNoTableNames() throws Exception {
    for (var role : Role.values()) {
      assertThat(status(new Call("GET", PLANTED), role)).isEqualTo(403);
    }
  }

  private int status(Call call, Role role) throws Exception {
    return server
        .perform(
            request(HttpMethod.valueOf(call.method()), call.path())
                .with(user(role.code()))
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private Stream<Call> calls() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(RouteRolesTest::calls)
        .filter(call -> !call.pattern().equals(PLANTED))
        .distinct();
  }

  private static Stream<Call> calls(RequestMappingInfo route) {
    var methods = route.getMethodsCondition().getMethods();
    var names =
        methods.isEmpty() ? List.of("GET") : methods.stream().map(Enum::name).sorted().toList();
    return route.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(name -> new Call(name, pattern)));
  }
}
