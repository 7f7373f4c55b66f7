package org.inzira.intake.reading;

import java.nio.file.Path;

/**
 * A file or folder that was handed in.
 *
 * @param path where it lies
 * @param name what its owner calls it; never used as a path
 */
public record NamedFile(Path path, String name) {

  /** A file under its own name. */
  public static NamedFile of(Path path) {
    var fileName = path.toAbsolutePath().normalize().getFileName();
    return new NamedFile(path, fileName == null ? "" : fileName.toString());
  }
}
