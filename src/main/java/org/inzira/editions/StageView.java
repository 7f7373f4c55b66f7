package org.inzira.editions;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Tone;

/**
 * The editions of a year, and how the coming one stands.
 *
 * @param coming empty for who only reads what is published
 * @param problems why something was not done
 */
record StageView(
    Frame frame,
    String path,
    Optional<Coming> coming,
    List<String> problems,
    List<Published> published) {

  StageView {
    problems = List.copyOf(problems);
    published = List.copyOf(published);
  }

  /**
   * The way of the coming edition.
   *
   * @param stages the stages in their order
   * @param sentence how it stands
   * @param changed what changed since it was submitted
   * @param findings what keeps the texts from being published
   * @param past what was done, oldest first
   */
  record Coming(
      List<StagePoint> stages,
      String sentence,
      List<String> changed,
      List<String> findings,
      Verbs verbs,
      Optional<Progress> progress,
      List<String> past) {

    Coming {
      stages = List.copyOf(stages);
      changed = List.copyOf(changed);
      findings = List.copyOf(findings);
      past = List.copyOf(past);
    }
  }

  /** One of the stages; the current one is marked. */
  record StagePoint(String label, boolean current, boolean past) {}

  /** What the visitor may do now. */
  record Verbs(boolean submit, boolean read, boolean approve, boolean sendBack, boolean publish) {}

  /** A publishing that goes on. */
  record Progress(String path, String sentence, int made, int documents, String refresh) {}

  /** An edition in the list. */
  record Published(Link link, String sentence, String state, Tone tone) {}
}
