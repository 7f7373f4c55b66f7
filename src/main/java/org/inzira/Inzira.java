package org.inzira;

import org.springframework.boot.SpringApplication;
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

  public static void main(String[] arguments) {
    SpringApplication.run(Inzira.class, arguments);
  }
}
