package org.inzira.access;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** The path table, for tests of other modules that walk all of it. */
public final class AllRoutes {

  private AllRoutes() {}

  /** Every route that some module names. */
  public static List<Route> of(BeanFactory beans) {
    return beans.getBean(RouteTable.class).routes();
  }
}
