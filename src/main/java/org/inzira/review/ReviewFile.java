package org.inzira.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Year;
import java.util.Optional;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.inzira.page.Wording;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;
import org.springframework.stereotype.Component;

/** Writes the review of a year as one file that may leave the house into a folder. */
@Component
class ReviewFile {

  private final ReviewDocuments documents;

  ReviewFile(ReviewDocuments documents) {
    this.documents = documents;
  }

  /** Writes the file; refused when nothing is recorded or the folder cannot be written to. */
  Outcome<Path> write(Year year, Format format, Path folder, Wording wording) {
    var content = documents.take(year);
    if (!documents.isRecorded(content)) {
      return Outcome.refused(Refusal.of("RV-003", year.toString()));
    }
    var language = wording.language();
    var name = "review-%s-%s.%s".formatted(year, language.getLanguage(), format.ending());
    try {
      var made = documents.make(content, Audience.PUBLIC, format, language, Optional.empty());
      return store(folder, name, made.bytes());
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusals());
    }
  }

  /** Writes beside the place and moves, so that nobody opens half a file. */
  private static Outcome<Path> store(Path folder, String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      var half = folder.resolve(name + ".part");
      Files.write(half, bytes);
      return Outcome.done(
          Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException unwritable) {
      return Outcome.refused(Refusal.of("RV-004", folder.toString()));
    }
  }
}
