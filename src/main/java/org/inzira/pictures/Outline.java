package org.inzira.pictures;

/**
 * What the structure of a picture file says, before anything of it is decoded.
 *
 * @param format the decoder to give it to
 * @param orientation how the camera was held, 1 to 8 as Exif counts it
 * @param essential the file with nothing in it but what its pixels need: no text, no position, no
 *     colour profile, no second picture
 */
record Outline(String format, int width, int height, int orientation, Essential essential) {

  static final long PIXELS_MAX = 40_000_000;

  /** A decoder holds whole rows, however few there are. */
  static final int SIDE_MAX = 30_000;

  /** Bytes to be decoded. */
  @FunctionalInterface
  interface Essential {
    byte[] bytes();
  }

  boolean isTooLarge() {
    return (long) width * height > PIXELS_MAX || width > SIDE_MAX || height > SIDE_MAX;
  }
}
