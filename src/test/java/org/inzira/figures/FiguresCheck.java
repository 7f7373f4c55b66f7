package org.inzira.figures;

import org.springframework.beans.factory.BeanFactory;

/** What {@code figures verify} finds, for tests of other modules. */
public final class FiguresCheck {

  private FiguresCheck() {}

  /** Whether every kept cell is what the entries say. */
  public static boolean fits(BeanFactory beans) {
    return beans.getBean(Reconciliation.class).verify().differences().isEmpty();
  }
}
