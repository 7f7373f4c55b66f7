package org.inzira.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads one thing out of what a camera notes: how it was held. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int USUAL = 1;
  private static final int FIELD_LENGTH = 12;

  private Exif() {}

  /** From 1 to 8; what cannot be read says nothing. */
  static int orientation(byte[] notes) {
    try {
      var buffer = ByteBuffer.wrap(notes);
      buffer.order(buffer.get() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int start = buffer.getInt(4);
      int fields = Short.toUnsignedInt(buffer.getShort(start));
      for (int field = 0; field < fields; field++) {
        int at = start + 2 + field * FIELD_LENGTH;
        if (Short.toUnsignedInt(buffer.getShort(at)) == ORIENTATION) {
          int said = Short.toUnsignedInt(buffer.getShort(at + 8));
          return said >= 1 && said <= 8 ? said : USUAL;
        }
      }
      return USUAL;
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException cut) {
      return USUAL;
    }
  }
}
