package org.inzira.editions;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Frame;

/**
 * What a second person reads before they approve.
 *
 * @param lead how it stands
 * @param changed what is otherwise than it was submitted
 * @param hash the hash of exactly what is shown
 * @param mayApprove whether the visitor may approve it, as it is shown
 */
record ReadingView(
    Frame frame,
    String path,
    String lead,
    List<String> changed,
    List<String> findings,
    List<Chapter> chapters,
    List<Quoted> quoted,
    String hash,
    boolean mayApprove) {

  ReadingView {
    changed = List.copyOf(changed);
    findings = List.copyOf(findings);
    chapters = List.copyOf(chapters);
    quoted = List.copyOf(quoted);
  }

  /** Whether readers outside are told the same as the house. */
  boolean isSameOutside() {
    return quoted.stream().allMatch(value -> value.outside().isEmpty());
  }

  /**
   * One text. Narratives are safe HTML.
   *
   * @param outsideNarrative how readers outside will read it, where that is not the same
   */
  record Chapter(
      String title,
      String language,
      String saving,
      String narrative,
      Optional<String> outsideNarrative) {}

  /** A reference, what it prints, and what it prints to readers outside if that is not the same. */
  record Quoted(String reference, String value, Optional<String> outside) {}
}
