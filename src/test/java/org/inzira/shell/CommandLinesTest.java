package org.inzira.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.inzira.kernel.Command;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import picocli.CommandLine;

class CommandLinesTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void runsTheCommandOfAModule() {
    assertThat(run("greet", "--name", "Keza")).isZero();
    assertThat(out).hasToString("Keza\n");
  }

  @Test
  void makesNoCommandButTheOneThatIsCalled() {
    assertThat(run("greet")).isZero();
  }

  @Test
  void explainsACommandWithoutMakingWhatItNeeds() {
    try (var context = new AnnotationConfigApplicationContext(Commands.class)) {
      var line = CommandLines.of(context, new Call(List.of("help", "costly")));

      assertThat(line.getSubcommands().get("costly"))
          .extracting(CommandLine::getUsageMessage, InstanceOfAssertFactories.STRING)
          .contains("--price");
    }
  }

  @Test
  void explainsARefusal() {
    assertThat(run("refuse")).isEqualTo(1);
    assertThat(err.toString()).startsWith("Port 80 is in use");
  }

  @Test
  void answersAWrongCallWithTwo() {
    assertThat(run("greet", "--loudly")).isEqualTo(2);
    assertThat(run("dance")).isEqualTo(2);
  }

  private int run(String... words) {
    try (var context = new AnnotationConfigApplicationContext(Commands.class)) {
      var line = CommandLines.of(context, new Call(List.of(words)));
      line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
      return line.execute(words);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Commands {

    @Bean
    @Lazy
    Greet greet() {
      return new Greet();
    }

    @Bean
    @Lazy
    Refuse refuse() {
      return new Refuse();
    }

    @Bean
    @Lazy
    Costly costly() {
      throw new IllegalStateException("made although nobody called it");
    }
  }

  @CommandLine.Command(name = "greet")
  static class Greet implements Command {

    @CommandLine.Spec CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Option(names = "--name", defaultValue = "you")
    String name = "";

    @Override
    public Integer call() {
      java.util.Objects.requireNonNull(spec).commandLine().getOut().println(name);
      return 0;
    }
  }

  @CommandLine.Command(name = "refuse")
  static class Refuse implements Command {

    @Override
    public Integer call() {
      throw new RefusedException(List.of(Refusal.of("SH-001", "80")));
    }
  }

  @CommandLine.Command(name = "costly")
  static class Costly implements Command {

    @CommandLine.Spec CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Option(names = "--price", defaultValue = "3", description = "What it costs.")
    int price;

    @Override
    public Integer call() {
      return price;
    }
  }
}
