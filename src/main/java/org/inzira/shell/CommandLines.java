package org.inzira.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.inzira.database.Sentences;
import org.inzira.kernel.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.objenesis.SpringObjenesis;
import picocli.CommandLine;

/**
 * Gathers the commands of all modules. Picocli makes an object of each command that it reads, and
 * with it the database behind it: so only those named in the call are read, of the others name and
 * description suffice. One that is only to be explained is read from an empty object.
 */
final class CommandLines {

  private static final int FAULT = 70;

  private CommandLines() {}

  static CommandLine of(ApplicationContext context, Call call) {
    var factory = new Beans(context, call.explains());
    var line = new CommandLine(Root.class, factory);
    for (var command : commands(context)) {
      var mark = command.getAnnotation(CommandLine.Command.class);
      line.addSubcommand(
          mark.name(), call.names(mark.name()) ? new CommandLine(command, factory) : unread(mark));
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failed, at, parsed) -> explain(failed, at));
    return line;
  }

  private static CommandLine unread(CommandLine.Command mark) {
    var spec = CommandLine.Model.CommandSpec.create().name(mark.name());
    spec.usageMessage().description(mark.description());
    return new CommandLine(spec);
  }

  private static List<? extends Class<?>> commands(ApplicationContext context) {
    return Arrays.stream(context.getBeanNamesForType(Command.class, true, false))
        .map(context::getType)
        .filter(type -> type != null)
        .sorted(Comparator.comparing(CommandLines::name))
        .toList();
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(CommandLine.Command.class).name();
  }

  private static int explain(Exception failed, CommandLine line) {
    var refusals = Failures.refusals(failed);
    if (refusals.isEmpty()) {
      failed.printStackTrace(line.getErr());
      return FAULT;
    }
    line.getErr().println(Sentences.of(refusals));
    return 1;
  }

  /** Without a command, help. */
  @CommandLine.Command(name = "inzira")
  static final class Root implements Callable<Integer> {

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
      var subcommands = Objects.requireNonNull(spec).subcommands();
      return Objects.requireNonNull(subcommands.get("help")).execute();
    }
  }

  private record Beans(ApplicationContext context, boolean empty) implements CommandLine.IFactory {

    private static final SpringObjenesis MAKER = new SpringObjenesis();

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (empty && Command.class.isAssignableFrom(type) && type != HelpCommand.class) {
        return MAKER.newInstance(type);
      }
      var bean = context.getBeanProvider(type).getIfAvailable();
      return bean == null ? CommandLine.defaultFactory().create(type) : bean;
    }
  }
}
