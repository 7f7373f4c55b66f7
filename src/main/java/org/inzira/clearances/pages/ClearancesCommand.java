package org.inzira.clearances.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.clearances.signed.HandedIn;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira clearances define FILE.yaml}: puts new versions of rules in force. */
@Component
@CommandLine.Command(
    name = "clearances",
    description = "Put rules of this mission in force: clearances define FILE.yaml.")
class ClearancesCommand implements Command {

  private final RuleShelf shelf;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  ClearancesCommand(RuleShelf shelf, Texts texts) {
    this.shelf = shelf;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    line().usage(line().getErr());
    return 2;
  }

  @CommandLine.Command(
      name = "define",
      description = "Put new versions of rules in force, or new rules; each ships unsigned.")
  int define(@CommandLine.Parameters(paramLabel = "FILE.yaml") Path file) throws IOException {
    return new HandedIn(line(), words())
        .define(file, shelf::define, "clearances.define.no-file", "clearances.defined");
  }

  private Wording words() {
    return texts.in(Locale.getDefault());
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
