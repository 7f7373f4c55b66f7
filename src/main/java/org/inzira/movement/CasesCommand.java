package org.inzira.movement;

import java.util.Locale;
import java.util.Objects;
import org.inzira.kernel.Command;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira cases adopt}: puts cases in front of departures that have none. */
@Component
@CommandLine.Command(
    name = "cases",
    description = "Put cases in front of past departures: cases adopt.")
class CasesCommand implements Command {

  private final Adoption adoption;
  private final Texts texts;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  CasesCommand(Adoption adoption, Texts texts) {
    this.adoption = adoption;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    line().usage(line().getErr());
    return 2;
  }

  @CommandLine.Command(
      name = "adopt",
      description = "Make a case of those who left together and have none; nothing is posted.")
  int adopt() {
    return switch (adoption.run()) {
      case Outcome.Done<Adoption.Adopted>(var adopted) -> {
        line()
            .getOut()
            .println(
                words()
                    .text(
                        "movement.adopted",
                        words().number(adopted.cases()),
                        words().number(adopted.people())));
        line().getOut().flush();
        yield 0;
      }
      case Outcome.Refused<Adoption.Adopted>(var refusals) -> {
        refusals.stream()
            .distinct()
            .forEach(refusal -> line().getErr().println(words().sentence(refusal)));
        yield 1;
      }
    };
  }

  private Wording words() {
    return texts.in(Locale.getDefault());
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
