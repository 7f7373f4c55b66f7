package org.inzira.review.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A review as one file. */
public final class ReviewDocument {

  private final Audience audience;
  private final Locale language;
  private final Format format;
  private final String name;
  private final byte[] bytes;

  /** A file that was made. */
  public ReviewDocument(
      Audience audience, Locale language, Format format, String name, byte[] bytes) {
    this.audience = audience;
    this.language = language;
    this.format = format;
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** Who it is for. */
  public Audience audience() {
    return audience;
  }

  /** The language it is written in. */
  public Locale language() {
    return language;
  }

  /** What kind of file it is. */
  public Format format() {
    return format;
  }

  /** What the file is called ({@code review-2022-public-en.pdf}). */
  public String name() {
    return name;
  }

  /** The whole file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The SHA-256 of its bytes, in hexadecimal. */
  public String hash() {
    return hash(bytes);
  }

  /** The SHA-256 of bytes, in hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
