package org.inzira.pictures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks the segments of a JPEG file and keeps those that its pixels need. */
final class JpegOutline {

  /** Honest progressive files have about ten; each costs a pass over the whole picture. */
  private static final int SCANS_MAX = 64;

  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

  private final byte[] file;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int at = 2;
  private int width;
  private int height;
  private int scans;
  private int orientation = 1;
  private boolean jfif;

  private JpegOutline(byte[] file) {
    this.file = file;
  }

  static boolean begins(byte[] file) {
    return file.length > 3
        && (file[0] & 0xFF) == 0xFF
        && (file[1] & 0xFF) == 0xD8
        && (file[2] & 0xFF) == 0xFF;
  }

  static Outline of(byte[] file) throws Unfit {
    return new JpegOutline(file).walk();
  }

  private Outline walk() throws Unfit {
    int marker = marker();
    while (marker != 0xD9) {
      segment(marker);
      marker = marker();
    }
    if (width == 0 || scans == 0) {
      throw Unfit.broken();
    }
    for (int rest = at; rest < file.length; rest++) {
      if (file[rest] != 0) {
        throw new Unfit("PH-004");
      }
    }
    var pixels = new ByteArrayOutputStream();
    pixels.write(0xFF);
    pixels.write(0xD8);
    if (jfif) {
      pixels.writeBytes(JFIF);
    }
    pixels.writeBytes(kept.toByteArray());
    pixels.write(0xFF);
    pixels.write(0xD9);
    return new Outline("jpeg", width, height, orientation, pixels::toByteArray);
  }

  private int marker() throws Unfit {
    if (octet(at) != 0xFF) {
      throw Unfit.broken();
    }
    while (octet(at) == 0xFF) {
      at++;
    }
    return octet(at++);
  }

  private void segment(int marker) throws Unfit {
    if (marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD8)) {
      throw Unfit.broken();
    }
    int length = word(at);
    int from = at + 2;
    int to = at + length;
    if (length < 2 || to > file.length) {
      throw Unfit.broken();
    }
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> frame(from, to);
      case 0xC4, 0xDB, 0xDD -> {}
      case 0xDA -> scans++;
      case 0xE0 -> jfif |= says(from, to, "JFIF\0");
      case 0xE1 -> exif(from, to);
      case 0xEE -> {}
      default -> {
        if (marker < 0xDC) {
          throw Unfit.broken();
        }
      }
    }
    keep(marker, from, to);
    at = to;
    if (marker == 0xDA) {
      data();
    }
  }

  private void frame(int from, int to) throws Unfit {
    if (width != 0 || to - from < 6 || octet(from) != 8) {
      throw Unfit.broken();
    }
    height = word(from + 1);
    width = word(from + 3);
    int components = octet(from + 5);
    if (components == 4) {
      throw new Unfit("PH-005");
    }
    if (width == 0 || height == 0 || (components != 1 && components != 3)) {
      throw Unfit.broken();
    }
  }

  /** Frame, tables and scans; of what others may add only the note on how colours are meant. */
  private void keep(int marker, int from, int to) {
    boolean needed =
        marker == 0xC4 || marker == 0xDB || marker == 0xDD || marker == 0xDA || marker <= 0xC2;
    boolean colours =
        marker == 0xEE
            && to - from == 12
            && Arrays.equals(file, from, from + ADOBE.length, ADOBE, 0, ADOBE.length);
    if (needed || colours) {
      kept.write(0xFF);
      kept.write(marker);
      kept.write(file, from - 2, to - from + 2);
    }
  }

  /** The pixels of a scan end at the next marker that is neither stuffing nor a restart. */
  private void data() throws Unfit {
    if (scans > SCANS_MAX) {
      throw Unfit.broken();
    }
    int start = at;
    while (octet(at) != 0xFF || isWithinData(octet(at + 1))) {
      at++;
    }
    kept.write(file, start, at - start);
  }

  private static boolean isWithinData(int next) {
    return next == 0 || (next >= 0xD0 && next <= 0xD7);
  }

  private void exif(int from, int to) {
    if (says(from, to, "Exif\0\0")) {
      orientation = Exif.orientation(Arrays.copyOfRange(file, from + 6, to));
    }
  }

  private boolean says(int from, int to, String word) {
    var letters = word.getBytes(StandardCharsets.US_ASCII);
    return to - from >= letters.length
        && Arrays.equals(file, from, from + letters.length, letters, 0, letters.length);
  }

  private int word(int position) throws Unfit {
    return octet(position) << 8 | octet(position + 1);
  }

  /** A file that ends before its end was cut off. */
  private int octet(int position) throws Unfit {
    if (position >= file.length) {
      throw Unfit.broken();
    }
    return file[position] & 0xFF;
  }
}
