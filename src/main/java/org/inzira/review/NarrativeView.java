package org.inzira.review;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Wording;
import org.inzira.review.Narratives.Remark;
import org.inzira.review.documents.Audience;

/**
 * The page where a chapter's text is written.
 *
 * @param languages the same chapter in the other languages
 * @param state which version this is, in a sentence
 * @param version the last version there is; what is saved is saved after it
 * @param mayWrite whether the visitor may save, or only read
 * @param aside a text of the visitor's that was not saved, kept in sight; or empty
 * @param problems why nothing was saved
 */
record NarrativeView(
    Frame frame,
    Manuscript manuscript,
    List<Link> languages,
    String state,
    String text,
    int version,
    boolean mayWrite,
    String aside,
    List<String> problems,
    Checked checked,
    List<Materials.Material> materials,
    History history) {

  NarrativeView {
    languages = List.copyOf(languages);
    problems = List.copyOf(problems);
    materials = List.copyOf(materials);
  }

  /** The versions of a text, newest first, and how many earlier ones are not listed. */
  record History(List<Version> versions, int earlier) {
    History {
      versions = List.copyOf(versions);
    }
  }

  record Version(Link link, String account, String savedAt) {}

  /**
   * What a text says and looks like.
   *
   * @param narrative safe HTML
   * @param more how many findings there are beside those shown
   */
  record Checked(
      Wording words, String summary, List<Line> findings, Optional<String> more, String narrative) {

    private static final int FINDINGS_MAX = 20;

    Checked {
      findings = List.copyOf(findings);
    }

    static Checked of(List<Remark> findings, String narrative, Wording words) {
      int beyond = findings.size() - FINDINGS_MAX;
      return new Checked(
          words,
          words.text(summary(findings), words.number(findings.size())),
          findings.stream().limit(FINDINGS_MAX).map(finding -> line(finding, words)).toList(),
          beyond > 0
              ? Optional.of(words.text("review.check.more", words.number(beyond)))
              : Optional.empty(),
          narrative);
    }

    /** A draft may hold what does not hold, but nothing that is broken. */
    private static String summary(List<Remark> findings) {
      if (findings.isEmpty()) {
        return "review.check.holds";
      }
      return findings.stream().anyMatch(Remark::isBroken)
          ? "review.check.broken-found"
          : "review.check.found";
    }

    private static Line line(Remark remark, Wording words) {
      var finding = remark.finding();
      var at = finding.at();
      return new Line(
          words.text(
              remark.audience() == Audience.PUBLIC
                  ? "review.check.place.outside"
                  : "review.check.place",
              Integer.toString(at.line()),
              Integer.toString(at.column())),
          finding.excerpt(),
          words.sentence(finding.refusal()),
          finding.wordings(),
          remark.isBroken());
    }
  }

  /** One finding; a broken one keeps the text from being saved. */
  record Line(
      String place, String excerpt, String sentence, List<String> wordings, boolean broken) {
    Line {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * Two texts of which only one can be the next version.
   *
   * @param aside what the visitor had kept in sight already
   * @param both the visitor's text with what was kept in sight, for who goes on from theirs
   */
  record Conflict(
      Frame frame,
      Manuscript manuscript,
      String state,
      int version,
      String theirs,
      String mine,
      String aside,
      String both) {

    /** Where two long texts differ is found by nobody who has to look for it. */
    List<String> onlyTheirs() {
      return onlyIn(theirs, mine);
    }

    List<String> onlyMine() {
      return onlyIn(mine, theirs);
    }

    private static List<String> onlyIn(String one, String other) {
      var lines = other.lines().map(String::strip).toList();
      return one.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !lines.contains(line))
          .toList();
    }
  }
}
