package org.inzira.print;

import java.io.IOException;

/** A document has more in it than is printed. */
final class TooLarge extends IOException {

  private static final long MEGABYTE = 1 << 20;

  private final long bytesMax;

  TooLarge(long bytesMax) {
    super("more than " + bytesMax + " bytes");
    this.bytesMax = bytesMax;
  }

  long megabytesMax() {
    return bytesMax / MEGABYTE;
  }
}
