package org.inzira.reconciliation;

import java.io.PrintWriter;
import java.time.Year;
import java.util.Locale;
import java.util.Objects;
import org.inzira.figures.Figures;
import org.inzira.kernel.Command;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira reconciliation 2022}: the bridges of a year, from our figures to partners'. */
@Component
@CommandLine.Command(
    name = "reconciliation",
    description = "Print the bridges from our figures to partners’: reconciliation 2022.")
class ReconciliationCommand implements Command {

  private final Bridges bridges;
  private final Figures figures;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(paramLabel = "YEAR")
  private String year = "";

  @CommandLine.Option(names = "--lang", paramLabel = "en|fr", description = "The language.")
  private @Nullable String language;

  ReconciliationCommand(Bridges bridges, Figures figures, Texts texts) {
    this.bridges = bridges;
    this.figures = figures;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    if (!year.matches("[12][0-9]{3}")) {
      line().getErr().println(wording().sentence(Refusal.of("RC-001", year)));
      return 2;
    }
    var found = bridges.list(Year.parse(year));
    if (found.isEmpty()) {
      line().getOut().println(wording().text("reconciliation.empty"));
    }
    found.forEach(bridge -> print(bridge, line().getOut()));
    return 0;
  }

  private void print(Bridge bridge, PrintWriter out) {
    var words = new BridgeWords(figures, wording());
    var said = bridge.theirs();
    out.println(words.title(said));
    print(out, words.number(bridge.ours()), wording().text("reconciliation.ours"));
    for (var share : bridge.shares()) {
      print(
          out,
          words.signed(share.change()),
          words.reason(share.part()) + " (" + words.source(share.part()) + ")");
    }
    if (bridge.rest().isPresent()) {
      print(out, words.signed(bridge.rest()), wording().text("reconciliation.rest"));
    }
    print(
        out, wording().number(said.value()), said.partner() + ", " + words.citation(said.source()));
  }

  private static void print(PrintWriter out, String number, String what) {
    out.printf(Locale.ROOT, "%12s  %s%n", number, what);
  }

  private Wording wording() {
    return texts.in(language == null ? Locale.getDefault() : Locale.forLanguageTag(language));
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
