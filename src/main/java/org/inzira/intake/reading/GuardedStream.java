package org.inzira.intake.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongPredicate;

/** A part being unzipped; stops as soon as it proves a bomb. */
final class GuardedStream extends FilterInputStream {

  /** Small parts may be anything: a ratio says something only of many bytes. */
  private static final long RATIO_FROM_BYTES = 4L * 1024 * 1024;

  /** A single tag, comment or name that long is made to fill the memory of who reads it. */
  private static final long STEP_BYTES_MAX = 1024L * 1024;

  private final long bytesMax;
  private final LongPredicate allowance;
  private final UnfitFileException bomb;
  private long bytes;
  private long bytesAtStep;

  /**
   * @param bytesMax what the part's zipped size lets expect
   * @param allowance is told of bytes, and says whether the workbook may still unzip more
   */
  GuardedStream(InputStream in, long bytesMax, LongPredicate allowance, UnfitFileException bomb) {
    super(in);
    this.bytesMax = Math.max(RATIO_FROM_BYTES, bytesMax);
    this.allowance = allowance;
    this.bomb = bomb;
  }

  /** The reader above has made something of what it read, and holds it no more. */
  void step() {
    bytesAtStep = bytes;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    bytes += read;
    if (bytes > bytesMax || bytes - bytesAtStep > STEP_BYTES_MAX || !allowance.test(read)) {
      throw bomb;
    }
  }
}
