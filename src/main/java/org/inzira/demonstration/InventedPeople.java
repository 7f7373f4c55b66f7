package org.inzira.demonstration;

import java.util.Optional;
import org.inzira.page.Banner;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** Says on every page that the people are invented, while the demonstration is here. */
@Component
class InventedPeople implements Banner {

  private final Bringing bringing;
  private final BroughtIn broughtIn;

  InventedPeople(Bringing bringing, BroughtIn broughtIn) {
    this.bringing = bringing;
    this.broughtIn = broughtIn;
  }

  @Override
  public Optional<String> sentence(Wording wording) {
    var progress = bringing.progress();
    if (progress.isUnderWay()) {
      return Optional.of(wording.text("demonstration.banner.under-way", progress.percent()));
    }
    return broughtIn.isEmpty()
        ? Optional.empty()
        : Optional.of(wording.text("demonstration.banner"));
  }
}
