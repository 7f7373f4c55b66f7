package org.inzira;

import org.inzira.shell.Shell;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one artifact, a module a package. */
@SpringBootApplication
@Modulithic(
    sharedModules = {
      "kernel",
      "database",
      "places",
      "access",
      "page",
      "charts",
      "fields",
      "registers"
    })
public class Inzira {

  /** Runs one call of the command line; ends the process unless the server shall stay. */
  public static void main(String[] arguments) {
    Shell.run(Inzira.class, arguments).ifPresent(System::exit);
  }
}
