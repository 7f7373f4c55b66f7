package org.inzira.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inzira.access.ActingAs;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.database.Settings;
import org.inzira.intake.Upload.Stage;
import org.inzira.intake.reading.NamedFile;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps uploads under random names until they are brought in, cancelled or a day old, and works on
 * them one at a time, in the name of who sent them. None outlives the server: their files hold
 * personal data.
 */
@Component
class Uploads implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final String RETURNED = "refused-rows.xlsx";
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int KEPT_MAX = 50;
  private static final int STOP_SECONDS = 8;

  private final Path folder;
  private final Deliveries deliveries;
  private final Clock clock;
  private final Map<UUID, Upload> uploads = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("intake").daemon().factory());

  Uploads(Settings settings, Deliveries deliveries, Clock clock) throws IOException {
    this.folder = settings.home().resolve("intake");
    // What a server left that was killed.
    FileSystemUtils.deleteRecursively(folder);
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** The uploads of an account, the latest first. */
  List<Upload> list(AccountName account) {
    forgetOld();
    return uploads.values().stream()
        .filter(upload -> upload.account().equals(account))
        .sorted(Comparator.comparing(Upload::sentAt).reversed())
        .toList();
  }

  /** An upload of this account; another's is as absent as one that never was. */
  Optional<Upload> find(UUID id, AccountName account) {
    return Optional.ofNullable(uploads.get(id)).filter(it -> it.account().equals(account));
  }

  /** Stores the files and has them checked. */
  Upload receive(Viewer viewer, List<MultipartFile> files) throws IOException {
    forgetOld();
    var id = UUID.randomUUID();
    var own = folder.resolve(id.toString());
    Files.createDirectories(folder);
    Files.createDirectory(
        own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var stored = new ArrayList<NamedFile>();
    for (var file : files) {
      var path = own.resolve("file-" + stored.size());
      file.transferTo(path);
      stored.add(new NamedFile(path, plainName(file.getOriginalFilename())));
    }
    var upload = new Upload(id, viewer.account(), stored, clock.instant());
    uploads.put(id, upload);
    work(viewer, upload, Stage.WAITING, Stage.CHECKING, Stage.CHECKED);
    return upload;
  }

  /** Brings in what was checked; false when it is not ready or someone was quicker. */
  boolean bring(Viewer viewer, Upload upload) {
    if (!upload.advance(Stage.CHECKED, Stage.BRINGING)) {
      return false;
    }
    work(viewer, upload, Stage.BRINGING, Stage.BRINGING, Stage.BROUGHT);
    return true;
  }

  /** Brings in the good rows of what was refused; false when it is not to be had. */
  boolean bringValid(Viewer viewer, Upload upload, Locale language) {
    if (!upload.offersValid() || !upload.advance(Stage.REFUSED, Stage.BRINGING)) {
      return false;
    }
    worker.execute(() ->
        end(
            upload,
            Stage.BROUGHT,
            () ->
                deliveries.bringValid(delivery(viewer, upload), upload, returned(upload), language),
            viewer));
    return true;
  }

  /** Where the rows lie that went back, when there are any. */
  Optional<Path> findReturned(Upload upload) {
    return Optional.of(returned(upload)).filter(Files::exists);
  }

  private Path returned(Upload upload) {
    return folder.resolve(upload.id().toString()).resolve(RETURNED);
  }

  /** Forgets an upload that no one is working on. */
  void cancel(Upload upload) {
    if (!upload.state().stage().isWorking()) {
      uploads.remove(upload.id());
      deleteFiles(upload);
    }
  }

  @Override
  public void destroy() throws IOException, InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("an upload is still being worked on; it will be rolled back");
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  private void work(Viewer viewer, Upload upload, Stage from, Stage during, Stage after) {
    worker.execute(() -> {
      if (upload.advance(from, during)) {
        run(viewer, upload, during, after);
      }
    });
  }

  private void run(Viewer viewer, Upload upload, Stage during, Stage after) {
    end(
        upload,
        after,
        () ->
            during == Stage.BRINGING
                ? deliveries.bring(delivery(viewer, upload), upload)
                : deliveries.check(delivery(viewer, upload), upload),
        viewer);
  }

  private void end(
      Upload upload, Stage after, Supplier<Outcome<DeliveryReport>> work, Viewer viewer) {
    boolean bringing = upload.state().stage() == Stage.BRINGING;
    try {
      switch (ActingAs.run(viewer.account(), work)) {
        case Outcome.Done<DeliveryReport>(var report) -> upload.end(after, report.refusals());
        case Outcome.Refused<DeliveryReport>(var refusals) -> upload.end(Stage.REFUSED, refusals);
      }
    } catch (RuntimeException failure) {
      LOG.error("the work on an upload failed", withoutWords(failure));
      upload.end(Stage.REFUSED, List.of(Refusal.of("IN-084")));
    }
    if (bringing) {
      deleteSent(upload);
    }
  }

  private static Delivery delivery(Viewer viewer, Upload upload) {
    return new Delivery(upload.files(), Optional.of(roles(viewer)));
  }

  private static Set<String> roles(Viewer viewer) {
    return viewer.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The message of a database's exception may hold values of records; the trace does not. */
  private static RuntimeException withoutWords(RuntimeException failure) {
    var wordless = new IllegalStateException(failure.getClass().getName());
    wordless.setStackTrace(failure.getStackTrace());
    return wordless;
  }

  private void forgetOld() {
    var before = clock.instant().minus(KEPT);
    var kept =
        uploads.values().stream()
            .filter(upload -> !upload.state().stage().isWorking())
            .sorted(Comparator.comparing(Upload::sentAt))
            .toList();
    for (int at = 0; at < kept.size(); at++) {
      if (kept.get(at).sentAt().isBefore(before) || at < kept.size() - KEPT_MAX) {
        cancel(kept.get(at));
      }
    }
  }

  private void deleteFiles(Upload upload) {
    try {
      FileSystemUtils.deleteRecursively(folder.resolve(upload.id().toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What was sent is in; what goes back stays until its owner has it, a day at most. */
  private void deleteSent(Upload upload) {
    if (findReturned(upload).isEmpty()) {
      deleteFiles(upload);
      return;
    }
    try {
      for (var file : upload.files()) {
        Files.deleteIfExists(file.path());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Browsers may send a whole path; only its end is what the owner calls the file. */
  private static String plainName(@Nullable String sent) {
    var name = sent == null ? "" : sent.replace('\\', '/');
    var last = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{C}", "").strip();
    return last.isEmpty() ? "?" : last;
  }
}
