package org.inzira.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;
import org.springframework.core.io.Resource;

/** One migration of a module, from a folder of classes or from inside the application's jar. */
final class MigrationScript extends LoadableResource {

  private final Resource file;
  private final String name;

  MigrationScript(Resource file) {
    this.file = file;
    this.name = java.util.Objects.requireNonNull(file.getFilename());
  }

  @Override
  public Reader read() {
    try {
      return new StringReader(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String getAbsolutePath() {
    return name;
  }

  @Override
  public String getAbsolutePathOnDisk() {
    return name;
  }

  @Override
  public String getFilename() {
    return name;
  }

  @Override
  public String getRelativePath() {
    return name;
  }
}
