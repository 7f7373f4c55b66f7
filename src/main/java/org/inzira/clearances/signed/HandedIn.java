package org.inzira.clearances.signed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.inzira.kernel.Outcome;
import org.inzira.page.Wording;
import picocli.CommandLine;

/** A file of rules that is handed in on the command line, and what is said of it there. */
public record HandedIn(CommandLine line, Wording words) {

  /**
   * Puts its rules in force; the exit status.
   *
   * @param absent the text for a file that is not there
   * @param defined the text for each version that is in force from a day
   */
  public <R extends Versioned> int define(
      Path file, Function<String, Outcome<List<R>>> define, String absent, String defined)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      line.getErr().println(words.text(absent, file.toString()));
      return 1;
    }
    return switch (define.apply(Files.readString(file))) {
      case Outcome.Done<List<R>>(var rules) -> {
        for (var rule : rules) {
          line.getOut()
              .println(words.text(defined, rule.version().toString(), rule.since().toString()));
        }
        line.getOut().flush();
        yield 0;
      }
      case Outcome.Refused<List<R>>(var refusals) -> {
        refusals.forEach(refusal -> line.getErr().println(words.sentence(refusal)));
        yield 1;
      }
    };
  }
}
