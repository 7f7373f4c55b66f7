package org.inzira.pictures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture made anew from pixels: a JPEG file without anything but them. */
public final class Rendition {

  private final byte[] bytes;
  private final int width;
  private final int height;

  Rendition(byte[] bytes, int width, int height) {
    this.bytes = bytes.clone();
    this.width = width;
    this.height = height;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The SHA-256 of the bytes. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
