package org.inzira.pictures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Picture files, honest and hostile, made by code. */
public final class Files {

  private static final int PNG_SIGNATURE = 8;

  private Files() {}

  /** Left half red, right half blue. */
  static BufferedImage image(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.dispose();
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return written(image(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
  }

  static byte[] png(int width, int height) {
    return written(image(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  static byte[] written(BufferedImage image, String format) {
    try {
      var bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException("not written as " + format);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A JPEG file with notes of the camera, a position, and a comment in them. */
  static byte[] withNotes(byte[] jpeg, int orientation) {
    var notes = ByteBuffer.allocate(100);
    notes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    notes.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    notes.putShort((short) orientation).putShort((short) 0).putInt(0);
    notes.put("GPS 1.9S 30.1E, held by a person".getBytes(StandardCharsets.US_ASCII));
    var comment = "a comment with a name".getBytes(StandardCharsets.US_ASCII);
    return joined(
        Arrays.copyOf(jpeg, 2),
        segment(0xE1, notes.array()),
        segment(0xFE, comment),
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  /** A PNG file that says these measures, with so many rows of nothing, one bit a pixel. */
  static byte[] blackPng(int width, int height, int rows) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
    var deflater = new Deflater();
    deflater.setInput(new byte[rows * (1 + (width + 7) / 8)]);
    deflater.finish();
    var packed = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return joined(
        Arrays.copyOf(png(1, 1), PNG_SIGNATURE),
        chunk("IHDR", header.array()),
        chunk("IDAT", packed.toByteArray()),
        chunk("IEND", new byte[0]));
  }

  /** The same file with a chunk more, behind its header. */
  static byte[] withChunk(byte[] png, String name, byte[] content) {
    int behindHeader = PNG_SIGNATURE + 25;
    return joined(
        Arrays.copyOf(png, behindHeader),
        chunk(name, content),
        Arrays.copyOfRange(png, behindHeader, png.length));
  }

  private static byte[] chunk(String name, byte[] content) {
    var letters = name.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(letters);
    sum.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(letters)
        .put(content)
        .putInt((int) sum.getValue())
        .array();
  }

  public static byte[] joined(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
