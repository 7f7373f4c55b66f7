package org.inzira.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was handed in together: workbooks, CSV files and folders of them. It comes in whole or not
 * at all.
 *
 * @param roles the codes of the roles of who hands it in; empty means that the command line does,
 *     which may bring every kind
 */
public record Delivery(List<File> files, Optional<Set<String>> roles) {

  public Delivery {
    files = List.copyOf(files);
    roles = roles.map(Set::copyOf);
  }

  /** A delivery of the command line: files and folders under their own names. */
  public static Delivery of(List<Path> paths) {
    return new Delivery(paths.stream().map(File::of).toList(), Optional.empty());
  }

  /**
   * One file or folder of a delivery.
   *
   * @param path where it lies
   * @param name what its owner calls it; never used as a path
   */
  public record File(Path path, String name) {

    static File of(Path path) {
      var fileName = path.toAbsolutePath().normalize().getFileName();
      return new File(path, fileName == null ? "" : fileName.toString());
    }
  }
}
