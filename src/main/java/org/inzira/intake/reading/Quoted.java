package org.inzira.intake.reading;

/** As much of somebody's text as a sentence can bear. */
public final class Quoted {

  private static final int LENGTH_MAX = 60;

  private Quoted() {}

  /** The text, cut where it is too long and without signs that no one can see. */
  public static String of(String text) {
    return (text.length() > LENGTH_MAX ? cut(text) : text).replaceAll("\\p{C}", " ");
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LENGTH_MAX - 1)) ? LENGTH_MAX - 1 : LENGTH_MAX;
    return text.substring(0, end) + "…";
  }
}
