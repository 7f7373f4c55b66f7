package org.inzira.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file and keeps those that its pixels need. */
final class PngOutline {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");
  private static final int FRAME = 12;
  private static final int HEADER_LENGTH = 13;

  private final byte[] file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int at = SIGNATURE.length;
  private int width;
  private int height;
  private int orientation = 1;

  private PngOutline(byte[] file) {
    this.file = file;
  }

  static boolean begins(byte[] file) {
    return file.length > SIGNATURE.length
        && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  static Outline of(byte[] file) throws Unfit {
    return new PngOutline(file).walk();
  }

  private Outline walk() throws Unfit {
    kept.writeBytes(SIGNATURE);
    var name = chunk();
    if (!name.equals("IHDR")) {
      throw Unfit.broken();
    }
    while (!name.equals("IEND")) {
      name = chunk();
    }
    if (at != file.length) {
      throw new Unfit("PH-004");
    }
    return new Outline("png", width, height, orientation, kept::toByteArray);
  }

  private String chunk() throws Unfit {
    if (file.length - at < FRAME) {
      throw Unfit.broken();
    }
    int length = ByteBuffer.wrap(file).getInt(at);
    if (length < 0 || length > file.length - at - FRAME) {
      throw Unfit.broken();
    }
    var name = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
    check(length);
    read(name, at + 8, length);
    if (NEEDED.contains(name)) {
      kept.write(file, at, length + FRAME);
    } else if (Character.isUpperCase(name.charAt(0))) {
      throw Unfit.broken();
    }
    at += length + FRAME;
    return name;
  }

  private void check(int length) throws Unfit {
    var sum = new CRC32();
    sum.update(file, at + 4, length + 4);
    if (ByteBuffer.wrap(file).getInt(at + 8 + length) != (int) sum.getValue()) {
      throw Unfit.broken();
    }
  }

  private void read(String name, int from, int length) throws Unfit {
    if (MOVING.contains(name)) {
      throw new Unfit("PH-003");
    }
    if (name.equals("eXIf")) {
      orientation = Exif.orientation(Arrays.copyOfRange(file, from, from + length));
    }
    if (name.equals("IHDR")) {
      if (width != 0 || length != HEADER_LENGTH) {
        throw Unfit.broken();
      }
      width = ByteBuffer.wrap(file).getInt(from);
      height = ByteBuffer.wrap(file).getInt(from + 4);
      if (width <= 0 || height <= 0) {
        throw Unfit.broken();
      }
    }
  }
}
