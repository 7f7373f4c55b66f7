package org.inzira.editions;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.editions.Stage.Approved;
import org.inzira.editions.Stage.Draft;
import org.inzira.editions.Stage.InReview;
import org.inzira.editions.Stage.SentBack;
import org.inzira.editions.Stage.Submission;
import org.inzira.editions.StageView.Coming;
import org.inzira.editions.StageView.Progress;
import org.inzira.editions.StageView.StagePoint;
import org.inzira.editions.StageView.Verbs;
import org.inzira.kernel.Refusal;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Tone;
import org.inzira.review.Reading;
import org.inzira.review.ReviewReadings;
import org.springframework.stereotype.Component;

/** Puts together what the page of a year's editions shows. */
@Component
class StageViews {

  private static final List<String> STAGES = List.of("draft", "in-review", "approved", "published");

  private final Editions editions;
  private final EditionRows rows;
  private final ReviewReadings readings;
  private final PublishingJobs jobs;
  private final Viewers viewers;
  private final Pages pages;

  StageViews(
      Editions editions,
      EditionRows rows,
      ReviewReadings readings,
      PublishingJobs jobs,
      Viewers viewers,
      Pages pages) {
    this.editions = editions;
    this.rows = rows;
    this.readings = readings;
    this.jobs = jobs;
    this.viewers = viewers;
    this.pages = pages;
  }

  /** The page of a year, with why something was not done. */
  StageView of(Year year, List<Refusal> refusals) {
    var viewer = viewers.get();
    var sentences = sentences();
    return new StageView(
        frame(year),
        path(year),
        viewer.isAny(EditionRoutes.READERS) ? Optional.of(coming(year, viewer)) : Optional.empty(),
        refusals.stream().map(sentences::sentence).toList(),
        rows.list(year).stream().map(this::published).toList());
  }

  /** The publishing that goes on, if one does. */
  Optional<Progress> progress(Year year) {
    var words = pages.wording();
    return jobs.find(year)
        .filter(PublishingJobs.Job::isWorking)
        .map(job ->
            new Progress(
                path(year),
                words.text(
                    "editions.progress", words.number(job.made()), words.number(job.documents())),
                job.made(),
                job.documents(),
                words.text("editions.refresh")));
  }

  static String path(Year year) {
    return "/review/" + year + "/editions";
  }

  private EditionSentences sentences() {
    return new EditionSentences(pages.wording());
  }

  private Frame frame(Year year) {
    var words = pages.wording();
    return pages.frame(
        words.text("editions.title", year.toString()),
        new Link(words.text("review.title", year.toString()), "/review/" + year));
  }

  private Coming coming(Year year, Viewer viewer) {
    var past = editions.steps(year);
    var stage = Stage.of(past);
    var proof = readings.proof(year);
    var now = proof.reading();
    var sentences = sentences();
    var findings =
        proof.faults().stream().map(Publishing::refusal).map(sentences::sentence).toList();
    var progress = progress(year);
    var failed = jobs.find(year).stream().flatMap(job -> job.refusals().stream());
    var changed = sentences.changed(stage, now);
    var told =
        stage instanceof Stage.Published
            && viewer.isAny(EditionRoutes.WRITERS)
            && editions.isTold(year, now);
    return new Coming(
        stages(stage),
        told
            ? sentences.stage(stage) + " " + pages.wording().text("editions.stage.told")
            : sentences.stage(stage),
        changed,
        java.util.stream.Stream.concat(
                failed.filter(refusal -> refusal.location().isEmpty()).map(sentences::sentence),
                findings.stream())
            .toList(),
        progress.isPresent()
            ? new Verbs(false, false, false, false, false)
            : verbs(stage, now, viewer, told, findings.isEmpty()),
        progress,
        past.stream().map(sentences::step).toList());
  }

  private static Verbs verbs(Stage stage, Reading now, Viewer viewer, boolean told, boolean holds) {
    boolean open = stage instanceof InReview || stage instanceof Approved;
    boolean approver = viewer.isAny(EditionRoutes.APPROVERS);
    return new Verbs(
        viewer.isAny(EditionRoutes.WRITERS) && Rules.submit(stage, now, () -> told).isEmpty(),
        true,
        approver && mayApprove(stage, now, viewer),
        approver && open,
        viewer.isAny(Role.HEAD_OF_MISSION) && Rules.publish(stage, now).isEmpty() && holds);
  }

  /** Whether this visitor may approve what is submitted. */
  static boolean mayApprove(Stage stage, Reading now, Viewer viewer) {
    return viewer.isAny(EditionRoutes.APPROVERS)
        && Rules.approve(stage, now, now.hash(), viewer.account()).isEmpty();
  }

  private List<StagePoint> stages(Stage stage) {
    var at =
        switch (stage) {
          case Draft _, SentBack _ -> 0;
          case InReview(Submission _) -> 1;
          case Approved _ -> 2;
          case Stage.Published _ -> 3;
        };
    var words = pages.wording();
    return java.util.stream.IntStream.range(0, STAGES.size())
        .mapToObj(index ->
            new StagePoint(
                words.text("editions.point." + STAGES.get(index)), index == at, index < at))
        .toList();
  }

  private StageView.Published published(Edition edition) {
    var words = pages.wording();
    var withdrawn = edition.withdrawal().isPresent();
    return new StageView.Published(
        new Link(
            words.text("editions.edition", Integer.toString(edition.number())), edition.address()),
        words.text(
            "editions.published", edition.account().value(), words.moment(edition.publishedAt())),
        words.text(withdrawn ? "editions.state.withdrawn" : "editions.state.standing"),
        withdrawn ? Tone.BAD : Tone.GOOD);
  }
}
