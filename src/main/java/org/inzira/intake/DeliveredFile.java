package org.inzira.intake;

import java.nio.file.Path;

/**
 * One file or folder of a delivery.
 *
 * @param path where it lies
 * @param name what its owner calls it; never used as a path
 */
public record DeliveredFile(Path path, String name) {

  /** A file under its own name. */
  public static DeliveredFile of(Path path) {
    var fileName = path.toAbsolutePath().normalize().getFileName();
    return new DeliveredFile(path, fileName == null ? "" : fileName.toString());
  }
}
