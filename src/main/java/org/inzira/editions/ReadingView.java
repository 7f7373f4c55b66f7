package org.inzira.editions;

import java.util.List;
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

  /** One text. The narrative is safe HTML. */
  record Chapter(String title, String language, String saving, String narrative) {}

  /** A reference, and what it prints. */
  record Quoted(String reference, String value) {}
}
