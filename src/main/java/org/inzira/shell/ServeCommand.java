package org.inzira.shell;

import java.util.Locale;
import java.util.Objects;
import org.inzira.database.Settings;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/** {@code inzira serve}: by the time it is called the server is up, and it says where. */
@Component
@CommandLine.Command(name = "serve", description = "Serve the mission's pages until stopped.")
class ServeCommand implements Command {

  private final ApplicationContext context;
  private final Settings settings;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  ServeCommand(ApplicationContext context, Settings settings, Texts texts) {
    this.context = context;
    this.settings = settings;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    var address = settings.address(Objects.requireNonNull(server).getPort());
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(wording.text("shell.serves", address));
    return 0;
  }
}
