package org.inzira.restatement;

import java.time.Year;
import java.util.Optional;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the figures of the edition that an address or a command names. */
@Component
class NamedEditions {

  private final ObjectProvider<PublishedSnapshots> published;

  NamedEditions(ObjectProvider<PublishedSnapshots> published) {
    this.published = published;
  }

  /** Refused when there is no such edition ({@code RT-001}). */
  Outcome<FigureSnapshot> find(String year, String edition) {
    if (!year.matches("[12][0-9]{3}") || !edition.matches("[1-9][0-9]{0,5}")) {
      return none(year, edition);
    }
    return published.stream()
        .map(each -> each.find(Year.of(Integer.parseInt(year)), Integer.parseInt(edition)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> none(year, edition));
  }

  private static Outcome<FigureSnapshot> none(String year, String edition) {
    return Outcome.refused(Refusal.of("RT-001", year, edition));
  }
}
