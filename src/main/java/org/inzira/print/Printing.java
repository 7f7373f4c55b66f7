package org.inzira.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.inzira.database.Settings;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Prints documents as PDF that is PDF/UA-1 and PDF/A-2a at once: tagged in reading order, its fonts
 * inside, vectors as vectors. It needs no browser and no font of the machine, and reaches neither
 * network nor files: what a document shows is in the document.
 */
@Component
public class Printing {

  /** More at a time would only make each wait for the others, and take their memory. */
  private static final int AT_ONCE_MAX = 2;

  private static final long WAIT_SECONDS_MAX = 20;

  private final Semaphore places;
  private final long waitSecondsMax;
  private final Renderer renderer;

  @Autowired
  Printing(Settings settings) {
    this(new Renderer(settings.home().resolve("print")), AT_ONCE_MAX, WAIT_SECONDS_MAX);
  }

  Printing(Renderer renderer, int atOnceMax, long waitSecondsMax) {
    this.renderer = renderer;
    this.places = new Semaphore(atOnceMax, true);
    this.waitSecondsMax = waitSecondsMax;
  }

  /**
   * The document as the bytes of a PDF. Refused when others are being printed for too long
   * (PT-001), and when it is too large (PT-002). What is no XHTML, or refers to anything outside
   * itself, is a bug of the caller and throws.
   */
  public Outcome<byte[]> pdf(PrintedDocument document) {
    if (!enter()) {
      return Outcome.refused(Refusal.of("PT-001"));
    }
    try {
      return Outcome.done(renderer.render(Markup.of(document)));
    } catch (TooLarge tooLarge) {
      return Outcome.refused(Refusal.of("PT-002", Long.toString(tooLarge.megabytesMax())));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      places.release();
    }
  }

  private boolean enter() {
    try {
      return places.tryAcquire(waitSecondsMax, TimeUnit.SECONDS);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
