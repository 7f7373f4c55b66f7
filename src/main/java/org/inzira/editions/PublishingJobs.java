package org.inzira.editions;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.inzira.access.ActingAs;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Publishes beside the requests, one edition at a time, in the name of who asked. A job does not
 * outlive the server: what it had not stored is not there, and is asked for again.
 */
@Component
class PublishingJobs implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(PublishingJobs.class);
  private static final int STOP_SECONDS = 8;

  /** One publishing; it has ended when there is an outcome. */
  static final class Job {

    private final int documents;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Optional<Outcome<Edition>>> outcome =
        new AtomicReference<>(Optional.empty());

    Job(int documents) {
      this.documents = documents;
    }

    /** How many documents are to be made. */
    int documents() {
      return documents;
    }

    /** How many are made; those that had to be made again count once. */
    int made() {
      return Math.min(documents, made.get());
    }

    boolean isWorking() {
      return outcome.get().isEmpty();
    }

    /** Why it ended without an edition. */
    List<Refusal> refusals() {
      return outcome.get().orElse(null) instanceof Outcome.Refused<Edition>(var refusals)
          ? refusals
          : List.of();
    }
  }

  private final Publishing publishing;
  private final Renderings renderings;
  private final Map<Year, Job> jobs = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("editions").daemon().factory());

  PublishingJobs(Publishing publishing, Renderings renderings) {
    this.publishing = publishing;
    this.renderings = renderings;
  }

  /** The last job of a year that this server was asked for. */
  Optional<Job> find(Year year) {
    return Optional.ofNullable(jobs.get(year));
  }

  /** Begins, unless the year is being published already. */
  void start(Year year, AccountName account) {
    var job = new Job(renderings.count());
    var kept = jobs.merge(year, job, (before, asked) -> before.isWorking() ? before : asked);
    if (kept == job) {
      worker.execute(() -> run(year, account, job));
    }
  }

  private void run(Year year, AccountName account, Job job) {
    try {
      var outcome =
          ActingAs.run(account, () -> publishing.publish(year, job.made::incrementAndGet));
      job.outcome.set(Optional.of(outcome));
    } catch (RuntimeException failure) {
      LOG.error("an edition could not be published", failure);
      job.outcome.set(Optional.of(Outcome.refused(Refusal.of("ED-016"))));
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("an edition is still being made; nothing of it will be kept");
    }
  }
}
