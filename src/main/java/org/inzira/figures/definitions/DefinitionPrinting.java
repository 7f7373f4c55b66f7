package org.inzira.figures.definitions;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/** What {@code inzira figures define} and {@code inzira figures definitions} do and print. */
@Component
public class DefinitionPrinting {

  private final Defining defining;
  private final Definitions definitions;
  private final DefinitionHistory history;

  DefinitionPrinting(Defining defining, Definitions definitions, DefinitionHistory history) {
    this.defining = defining;
    this.definitions = definitions;
    this.history = history;
  }

  /** Puts a file in force; the status is 0, or 1 when it was refused. */
  public int define(Path file, String reason, Wording words, PrintWriter out, PrintWriter errors)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      errors.println(words.sentence(Refusal.of("FI-028", file.toString())));
      return 1;
    }
    var name = String.valueOf(file.getFileName());
    return switch (defining.define(name, Files.readString(file), reason)) {
      case Outcome.Done<List<DefinedVersion>>(var versions) -> {
        versions.forEach(version ->
            out.println(
                words.text(
                    "figures.defined",
                    version.definition().id().value(),
                    Integer.toString(version.definition().version()))));
        yield 0;
      }
      case Outcome.Refused<List<DefinedVersion>>(var refusals) -> {
        refusals.forEach(refusal -> errors.println(words.sentence(refusal)));
        yield 1;
      }
    };
  }

  /** Lists every version of one figure with its text, or one line for each version of all. */
  public int list(
      List<FigureId> figures, String name, Wording words, PrintWriter out, PrintWriter errors) {
    var asked =
        definitions.figures().stream().filter(figure -> figure.value().equals(name)).findAny();
    if (!name.isEmpty() && asked.isEmpty()) {
      errors.println(words.sentence(Refusal.of("FI-001", name)));
      return 1;
    }
    asked.ifPresentOrElse(
        figure -> history.of(figure, true, words).forEach(line -> print(line, out)),
        () -> figures.forEach(figure -> printAll(figure, words, out)));
    out.flush();
    return 0;
  }

  private void printAll(FigureId figure, Wording words, PrintWriter out) {
    for (var line : history.of(figure, true, words)) {
      out.printf("%-34s %s %s%n", figure.value(), line.heading(), line.origin());
    }
  }

  private static void print(DefinitionHistory.Line line, PrintWriter out) {
    out.println(line.heading() + " " + line.origin());
    out.println(line.sentence());
    out.println(line.text());
  }
}
