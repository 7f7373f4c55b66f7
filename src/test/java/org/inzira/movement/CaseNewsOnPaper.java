package org.inzira.movement;

import java.time.ZoneId;
import java.util.Map;
import org.inzira.resettlement.Cases;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Tells cases on paper, or nobody. */
final class CaseNewsOnPaper {

  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");

  private CaseNewsOnPaper() {}

  static CaseNews of(Cases cases) {
    return of(new StaticListableBeanFactory(Map.of("cases", cases)));
  }

  /** No module keeps cases. */
  static CaseNews none() {
    return of(new StaticListableBeanFactory());
  }

  private static CaseNews of(StaticListableBeanFactory beans) {
    return new CaseNews(beans.getBeanProvider(Cases.class), KIGALI);
  }
}
