package org.inzira.shell;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.inzira.database.Setting;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira help}: the commands, the settings, or one command in full. */
@Component
@CommandLine.Command(name = "help", description = "List the commands, or explain one of them.")
class HelpCommand implements Command {

  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Parameters(arity = "0..1", paramLabel = "TOPIC")
  private @Nullable String topic;

  HelpCommand(Texts texts) {
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    var root = Objects.requireNonNull(spec).root().commandLine();
    if (topic == null) {
      listCommands(root);
    } else if (topic.equals("settings")) {
      listSettings(root.getOut());
    } else {
      return explain(root, topic);
    }
    return 0;
  }

  private int explain(CommandLine root, String name) {
    var command = root.getSubcommands().get(name);
    if (command == null) {
      root.getErr().println(wording.text("SH-002", name));
      return 2;
    }
    command.usage(root.getOut());
    return 0;
  }

  private void listCommands(CommandLine root) {
    var out = root.getOut();
    out.println(wording.text("shell.help.commands"));
    root.getSubcommands()
        .forEach((name, command) -> out.printf("  %-12s %s%n", name, description(name, command)));
    for (var name : LauncherCommand.values()) {
      out.printf("  %-12s %s%n", name.word(), wording.text("command." + name.word()));
    }
    out.println(wording.text("shell.help.more"));
  }

  /** The message {@code command.<name>}, or what stands at the command itself. */
  private String description(String name, CommandLine command) {
    var text = wording.textOrEmpty("command." + name);
    var written = command.getCommandSpec().usageMessage().description();
    return text.isEmpty() ? String.join(" ", written) : text;
  }

  private void listSettings(PrintWriter out) {
    out.println(wording.text("shell.help.settings"));
    for (var setting : Setting.values()) {
      var text = wording.text("setting." + setting.property().substring("inzira.".length()));
      out.printf("  %-20s %-16s %s%n", setting.variable(), setting.standard(), text);
    }
    out.println("  " + wording.text("shell.help.imprint"));
  }
}
