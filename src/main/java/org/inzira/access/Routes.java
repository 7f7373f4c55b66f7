package org.inzira.access;

import java.util.List;

/** The routes of a module and who may call them; a bean of each module that has pages. */
public interface Routes {

  /** Every route of the module. */
  List<Route> routes();
}
