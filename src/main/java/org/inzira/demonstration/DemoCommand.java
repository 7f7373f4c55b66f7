package org.inzira.demonstration;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.inzira.database.Homes;
import org.inzira.database.Settings;
import org.inzira.kernel.Command;
import org.inzira.page.Texts;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/**
 * {@code inzira demo}: by the time it is called the server is up, in the home of the demonstration;
 * the workbooks come in meanwhile. With {@code --wipe} that home is removed, with all in it.
 */
@Component
@CommandLine.Command(name = "demo", description = "Serve an invented mission of two years.")
class DemoCommand implements Command {

  private static final int REFUSALS_SHOWN = 20;

  private final ApplicationContext context;
  private final Settings settings;
  private final ObjectProvider<Doors> doors;
  private final ObjectProvider<Bringing> bringing;
  private final Wording wording;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @CommandLine.Option(names = "--wipe", description = "Remove the demonstration and all its data.")
  private boolean wipe;

  DemoCommand(
      ApplicationContext context,
      Settings settings,
      ObjectProvider<Doors> doors,
      ObjectProvider<Bringing> bringing,
      Texts texts) {
    this.context = context;
    this.settings = settings;
    this.doors = doors;
    this.bringing = bringing;
    this.wording = texts.in(Locale.getDefault());
  }

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    if (wipe) {
      Homes.remove(settings.home());
      line.getOut().println(wording.text("demonstration.wiped", settings.home().toString()));
      return 0;
    }
    doors.getObject().open();
    var in = bringing.getObject().isIn();
    line.getOut()
        .println(wording.text(in ? "demonstration.serves.in" : "demonstration.serves", address()));
    if (in) {
      bringing.getObject().run();
      return 0;
    }
    Thread.ofPlatform()
        .name("demonstration")
        .daemon()
        .start(() -> bring(line.getOut(), line.getErr()));
    return 0;
  }

  private String address() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return settings.address(Objects.requireNonNull(server).getPort());
  }

  private void bring(PrintWriter out, PrintWriter err) {
    var end = bringing.getObject().run();
    if (end.step() == Progress.Step.IDLE) {
      return;
    }
    var done = end.step() == Progress.Step.DONE;
    (done ? out : err).println(DemonstrationView.of(end, wording).sentence());
    end.refusals().stream().limit(REFUSALS_SHOWN).map(wording::sentence).forEach(err::println);
  }
}
