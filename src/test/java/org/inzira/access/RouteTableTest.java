package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class RouteTableTest {

  private final RouteTable table =
      table(
          Route.get("/records/{kind}", Role.HEALTH, Role.MOVEMENT),
          Route.get("/records/departure", Role.MOVEMENT),
          Route.post("/records/{kind}", Role.MOVEMENT),
          Route.get("/assets/**"));

  @Test
  void takesTheMostSpecificLine() {
    assertThat(table.find("GET", "/records/departure"))
        .contains(Route.get("/records/departure", Role.MOVEMENT));
    assertThat(table.find("GET", "/records/dose"))
        .contains(Route.get("/records/{kind}", Role.HEALTH, Role.MOVEMENT));
  }

  @Test
  void keepsMethodsApartAndTakesHeadForGet() {
    assertThat(table.find("POST", "/records/dose")).map(Route::roles).isPresent();
    assertThat(table.find("DELETE", "/records/dose")).isEmpty();
    assertThat(table.find("HEAD", "/records/dose")).isPresent();
    assertThat(table.find("OPTIONS", "/records/dose")).isEmpty();
  }

  @Test
  void knowsNothingThatNoLineNames() {
    assertThat(table.find("GET", "/")).isEmpty();
    assertThat(table.find("GET", "/records/dose/")).isEmpty();
    assertThat(table.find("GET", "/records/dose/1")).isEmpty();
  }

  private static RouteTable table(Route... routes) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("routes", (Routes) () -> List.of(routes));
    return new RouteTable(beans.getBeanProvider(Routes.class));
  }
}
