package org.inzira.review;

import java.util.List;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.figures.Figures;
import org.inzira.kernel.Refusal;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Texts;
import org.springframework.stereotype.Component;

/** Puts the page together where a text is written. */
@Component
class NarrativeViews {

  private static final int VERSIONS_MAX = 50;

  private final Narratives narratives;
  private final Figures figures;
  private final Viewers viewers;
  private final Pages pages;

  NarrativeViews(Narratives narratives, Figures figures, Viewers viewers, Pages pages) {
    this.narratives = narratives;
    this.figures = figures;
    this.viewers = viewers;
    this.pages = pages;
  }

  Viewer viewer() {
    return viewers.get();
  }

  /** The last version, or another one to be taken up again. */
  NarrativeView opened(Manuscript manuscript, Optional<Integer> version) {
    var last = narratives.findLast(manuscript);
    var shown = version.flatMap(number -> narratives.find(manuscript, number)).or(() -> last);
    var text =
        shown
            .map(SavedNarrative::text)
            .orElseGet(() -> Narrative.read(manuscript.programme(), manuscript.language()));
    var written = new NarrativePages.Written(text, last.map(SavedNarrative::version).orElse(0), "");
    return view(manuscript, written, state(shown, last), List.of());
  }

  /** The text as it was sent, not saved. */
  NarrativeView written(
      Manuscript manuscript, NarrativePages.Written written, List<Refusal> refusals) {
    return view(manuscript, written, pages.wording().text("review.edit.unsaved"), refusals);
  }

  /** Both texts, when another version was saved meanwhile. */
  NarrativeView.Conflict conflict(Manuscript manuscript, NarrativePages.Written written) {
    var mine = Narratives.lines(written.text());
    var aside = Narratives.lines(written.aside());
    var theirs = narratives.findLast(manuscript);
    return new NarrativeView.Conflict(
        frame(manuscript),
        manuscript,
        state(theirs, theirs),
        theirs.map(SavedNarrative::version).orElse(0),
        theirs
            .map(SavedNarrative::text)
            .orElseGet(() -> Narrative.read(manuscript.programme(), manuscript.language())),
        mine,
        aside,
        aside.isEmpty() ? mine : mine + "\n\n" + aside);
  }

  /** What a text says and looks like; of one that is too long nothing is computed. */
  NarrativeView.Checked checked(Manuscript manuscript, String written) {
    var text = Narratives.lines(written);
    var words = pages.wording();
    if (text.length() > Narratives.LENGTH_MAX) {
      return new NarrativeView.Checked(
          words, words.text("review.check.too-long"), List.of(), Optional.empty(), "");
    }
    return NarrativeView.Checked.of(
        narratives.remarks(manuscript, text, viewer()),
        narratives.narrative(manuscript, viewer()).html(text),
        words);
  }

  private NarrativeView view(
      Manuscript manuscript, NarrativePages.Written written, String state, List<Refusal> refusals) {
    var words = pages.wording();
    var viewer = viewer();
    return new NarrativeView(
        frame(manuscript),
        manuscript,
        languages(manuscript),
        state,
        Narratives.lines(written.text()),
        written.version(),
        viewer.isAny(ReviewRoutes.WRITERS),
        Narratives.lines(written.aside()),
        refusals.stream().map(words::sentence).toList(),
        checked(manuscript, written.text()),
        new Materials(figures, manuscript, words, figure -> figures.disclosure(figure, viewer))
            .list(),
        history(manuscript));
  }

  private Frame frame(Manuscript manuscript) {
    var words = pages.wording();
    var year = manuscript.year().toString();
    return pages.frame(
        words.text(
            "review.edit.title",
            words.text("review.chapter." + manuscript.programme().code()),
            year),
        new Link(
            words.text("review.title", year),
            "/review/" + year + "#" + manuscript.programme().code()));
  }

  private List<Link> languages(Manuscript manuscript) {
    return Texts.LANGUAGES.stream()
        .map(language -> new Manuscript(manuscript.year(), manuscript.programme(), language))
        .map(other ->
            new Link(
                pages.wording().text("review.edit.language." + other.language().getLanguage()),
                other.address()))
        .toList();
  }

  private String state(Optional<SavedNarrative> shown, Optional<SavedNarrative> last) {
    var words = pages.wording();
    return shown
        .map(version ->
            words.text(
                version.equals(last.orElseThrow()) ? "review.edit.last" : "review.edit.old",
                Integer.toString(version.version()),
                version.account().value(),
                words.moment(version.savedAt())))
        .orElseGet(() -> words.text("review.edit.shipped"));
  }

  private NarrativeView.History history(Manuscript manuscript) {
    var words = pages.wording();
    var lines = narratives.list(manuscript, VERSIONS_MAX);
    var versions =
        lines.stream()
            .map(line ->
                new NarrativeView.Version(
                    new Link(
                        words.text("review.history.version", Integer.toString(line.version())),
                        manuscript.address() + "&version=" + line.version()),
                    line.account().value(),
                    words.moment(line.savedAt())))
            .toList();
    return new NarrativeView.History(versions, lines.isEmpty() ? 0 : lines.getLast().version() - 1);
  }
}
