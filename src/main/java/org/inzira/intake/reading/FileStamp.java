package org.inzira.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file looked when it was opened: it is read more than once, and must say the same. */
record FileStamp(Path path, long size, FileTime changed, @Nullable Object key) {

  static FileStamp of(Path path) throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(
        path, attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
  }

  /** Refuses a file that was written to, or replaced, since it was opened. */
  void check(String name) throws IOException {
    var now = of(path);
    if (size != now.size || !changed.equals(now.changed) || !Objects.equals(key, now.key)) {
      throw new UnfitFileException("IN-028", name);
    }
  }
}
