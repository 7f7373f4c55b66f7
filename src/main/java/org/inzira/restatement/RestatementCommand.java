package org.inzira.restatement;

import java.io.PrintWriter;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira restatement 2022 --edition 1}: what changed since an edition. */
@Component
@CommandLine.Command(
    name = "restatement",
    description = "Print what changed since an edition: restatement 2022 --edition 1.")
class RestatementCommand implements Command {

  private final NamedEditions editions;
  private final Restatements restatements;
  private final RestatementView view;
  private final Acting acting;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(paramLabel = "YEAR")
  private String year = "";

  @CommandLine.Option(
      names = "--edition",
      required = true,
      paramLabel = "N",
      description = "Which.")
  private String edition = "";

  @CommandLine.Option(names = "--lang", paramLabel = "en|fr", description = "The language.")
  private @Nullable String language;

  RestatementCommand(
      NamedEditions editions,
      Restatements restatements,
      RestatementView view,
      Acting acting,
      Texts texts) {
    this.editions = editions;
    this.restatements = restatements;
    this.view = view;
    this.acting = acting;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    return switch (editions.find(year, edition)) {
      case Outcome.Done<FigureSnapshot>(var snapshot) -> print(snapshot);
      case Outcome.Refused<FigureSnapshot>(var refusals) -> refuse(refusals);
    };
  }

  /** Whoever works at the machine stands in the house. */
  private int print(FigureSnapshot snapshot) {
    var operator = new Viewer(acting.account(), Set.of(Role.values()));
    var shown = view.of(restatements.of(snapshot), operator, words());
    var out = line().getOut();
    out.println(words().text("restatement.title", Year.of(snapshot.year()).toString(), edition));
    out.println(shown.lead());
    shown.figures().forEach(figure -> print(figure, out));
    out.println(shown.rest());
    out.flush();
    return 0;
  }

  private static void print(RestatementView.ShownFigure figure, PrintWriter out) {
    out.printf(
        "%n%s (%s): %s → %s, %s%n",
        figure.title(), figure.id(), figure.before(), figure.now(), figure.change());
    figure
        .parts()
        .forEach(part -> out.printf("  %10s  %s (%s)%n", part.amount(), part.label(), part.note()));
    figure
        .cells()
        .forEach(cell ->
            out.printf(
                "              %s, %s: %s → %s (%s)%n",
                cell.axis(), cell.name(), cell.before(), cell.now(), cell.by()));
  }

  private int refuse(List<Refusal> refusals) {
    refusals.forEach(refusal -> line().getErr().println(words().sentence(refusal)));
    return 1;
  }

  private Wording words() {
    return texts.in(language == null ? Locale.getDefault() : Locale.forLanguageTag(language));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
