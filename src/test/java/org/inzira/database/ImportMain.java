package org.inzira.database;

import java.nio.file.Path;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.kernel.Outcome;

/** Brings one file in and says at each step how far it is, for tests that kill it. */
final class ImportMain {

  private ImportMain() {}

  public static void main(String[] words) {
    try (var application = StartedApplication.on()) {
      System.out.println("ready");
      var outcome = application.bring(Path.of(words[0]), new Saying());
      System.out.println(
          switch (outcome) {
            case Outcome.Done<DeliveryReport> _ -> "done";
            case Outcome.Refused<DeliveryReport>(var refusals) ->
                "refused " + refusals.getFirst().code();
          });
    }
  }

  private static final class Saying implements DeliveryListener {

    @Override
    public void progressed(String sheet, long rowsDone, long rowsTotal) {
      System.out.println("rows " + rowsDone);
    }

    @Override
    public void reported(DeliveryReport report) {
      System.out.println("reported");
    }
  }
}
