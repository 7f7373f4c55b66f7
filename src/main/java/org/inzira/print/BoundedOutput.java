package org.inzira.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written, up to a limit. */
final class BoundedOutput extends OutputStream {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
  private final long bytesMax;

  BoundedOutput(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  @Override
  public void write(int one) throws IOException {
    makeRoom(1);
    bytes.write(one);
  }

  @Override
  public void write(byte[] many, int from, int count) throws IOException {
    makeRoom(count);
    bytes.write(many, from, count);
  }

  private void makeRoom(int count) throws IOException {
    if (bytes.size() + (long) count > bytesMax) {
      throw new TooLarge(bytesMax);
    }
  }
}
