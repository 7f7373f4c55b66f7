package org.inzira.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of a page. Made by {@link Pages} for the current request.
 *
 * @param breadcrumbs the way to this page, without the page itself
 * @param navigation the pages that the visitor may open from anywhere
 * @param visitor the name of who is signed in
 * @param formToken what every form sends back as {@code _csrf}
 * @param address the path of this page, to mark it in the navigation
 * @param actions buttons beside the title
 * @param lockMinutes after how many minutes without use the page locks itself; 0 for never
 */
public record Frame(
    String title,
    List<Link> breadcrumbs,
    List<NavigationEntry> navigation,
    List<String> banners,
    Wording wording,
    Optional<String> visitor,
    String formToken,
    String address,
    List<Action> actions,
    int lockMinutes) {

  public Frame {
    breadcrumbs = List.copyOf(breadcrumbs);
    navigation = List.copyOf(navigation);
    banners = List.copyOf(banners);
    actions = List.copyOf(actions);
  }

  /** A frame that never locks, since nobody is signed in behind it. */
  public Frame(
      String title,
      List<Link> breadcrumbs,
      List<NavigationEntry> navigation,
      List<String> banners,
      Wording wording,
      Optional<String> visitor,
      String formToken,
      String address,
      List<Action> actions) {
    this(title, breadcrumbs, navigation, banners, wording, visitor, formToken, address, actions, 0);
  }

  /** The same with buttons beside the title. */
  public Frame withActions(List<Action> buttons) {
    return new Frame(
        title,
        breadcrumbs,
        navigation,
        banners,
        wording,
        visitor,
        formToken,
        address,
        buttons,
        lockMinutes);
  }

  /** The value of {@code aria-current} for an entry; none leaves the attribute out. */
  @Nullable String current(NavigationEntry entry) {
    var nearest =
        navigation.stream()
            .filter(this::leadsHere)
            .max(Comparator.comparingInt(other -> other.address().length()));
    return nearest.filter(entry::equals).isPresent() ? "page" : null;
  }

  private boolean leadsHere(NavigationEntry entry) {
    return address.equals(entry.address()) || address.startsWith(entry.address() + "/");
  }
}
