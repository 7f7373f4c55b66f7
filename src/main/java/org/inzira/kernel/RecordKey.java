package org.inzira.kernel;

/** The key by which an office's own sheet knows a record; unique within its kind, at most 60. */
public record RecordKey(String value) {

  public static final int LENGTH_MAX = 60;

  public RecordKey {
    if (value.isBlank() || value.length() > LENGTH_MAX) {
      throw new IllegalArgumentException("not a record key");
    }
  }
}
