package org.inzira.database;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The migrations of one module. Flyway's own search would load every class of the package on its
 * way, so it is given the files.
 */
final class MigrationScripts implements ResourceProvider {

  private final TreeMap<String, LoadableResource> scripts =
      new TreeMap<>(Comparator.naturalOrder());

  void add(Resource file) {
    var script = new MigrationScript(file);
    scripts.put(script.getFilename(), script);
  }

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return scripts.get(name);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.values().stream()
        .filter(script -> script.getFilename().startsWith(prefix))
        .filter(script -> List.of(suffixes).stream().anyMatch(script.getFilename()::endsWith))
        .toList();
  }
}
