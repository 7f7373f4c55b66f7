package org.inzira.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.intake.reading.NamedFile;

/**
 * What was handed in together: workbooks, CSV files and folders of them. It comes in whole or not
 * at all.
 *
 * @param roles the codes of the roles of who hands it in; empty means that the command line does,
 *     which may bring every kind
 */
public record Delivery(List<NamedFile> files, Optional<Set<String>> roles) {

  public Delivery {
    files = List.copyOf(files);
    roles = roles.map(Set::copyOf);
  }

  /** A delivery of the command line: files and folders under their own names. */
  public static Delivery of(List<Path> paths) {
    return new Delivery(paths.stream().map(NamedFile::of).toList(), Optional.empty());
  }
}
