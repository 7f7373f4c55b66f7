package org.inzira.health.asked;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.health.asked.Ask.Item;
import org.inzira.kernel.CountryCode;

/** What is asked, in one version. */
public record Asked(String version, LocalDate from, List<Ask> asks) {

  public Asked {
    asks = List.copyOf(asks);
  }

  /**
   * What is asked of somebody for a destination, one line each: what binds goes before what does
   * not.
   */
  public List<Ask> of(CountryCode destination, Examined person) {
    var found = new LinkedHashMap<Item, Ask>();
    asks.stream()
        .filter(ask -> ask.isOf(destination, person))
        .forEach(ask -> found.merge(ask.item(), ask, Asked::stronger));
    return List.copyOf(found.values());
  }

  private static Ask stronger(Ask one, Ask other) {
    return strength(other) > strength(one) ? other : one;
  }

  private static int strength(Ask ask) {
    return ask.isBinding() ? 2 : ask.required() ? 1 : 0;
  }

  /** The tests that are named anywhere in it. */
  public Set<String> tests() {
    return asks.stream()
        .flatMap(ask ->
            ask.item() instanceof Item.Test(var code)
                ? java.util.stream.Stream.of(code)
                : java.util.stream.Stream.empty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lines that speak of a section, by section. */
  Map<Section, List<Ask>> sections() {
    return asks.stream()
        .filter(ask -> ask.item() instanceof Item.Part)
        .collect(Collectors.groupingBy(ask -> ((Item.Part) ask.item()).section()));
  }
}
