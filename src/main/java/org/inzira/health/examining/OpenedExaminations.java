package org.inzira.health.examining;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.ExaminationFiles;
import org.inzira.health.examining.Individuals.Individual;
import org.springframework.stereotype.Component;

/** Opens one examination with whom it is about; whoever is found is on the trail before it. */
@Component
class OpenedExaminations {

  private final ExaminationFiles files;
  private final Individuals individuals;
  private final Trail trail;

  OpenedExaminations(ExaminationFiles files, Individuals individuals, Trail trail) {
    this.files = files;
    this.individuals = individuals;
    this.trail = trail;
  }

  /** An examination and whom it is about. */
  record File(ExaminationFile file, Individual one) {}

  Optional<File> find(UUID examination) {
    var found =
        files
            .find(examination)
            .flatMap(file ->
                individuals.find(file.examination().person()).map(one -> new File(file, one)));
    found.ifPresent(one ->
        trail.opened(
            one.file().examination().ref(),
            Set.of(one.file().examination().person()),
            Optional.empty()));
    return found;
  }
}
