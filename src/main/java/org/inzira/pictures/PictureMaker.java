package org.inzira.pictures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Makes a picture anew from the pixels of a file: nothing else of it is kept. One at a time, since
 * a large one takes much memory.
 */
@Component
public class PictureMaker {

  /** How many bytes a file may have; whoever receives one need not read more of it. */
  public static final int FILE_BYTES_MAX = 20 * 1024 * 1024;

  /** The two sizes that are kept. */
  public record Made(Rendition large, Rendition small) {}

  /**
   * How many pixels the longer side of each size has at most; nothing is made larger than it was.
   */
  public record Sides(int large, int small) {

    /** While decoding, no more pixels are held than half as many again on each side. */
    int decoded() {
      return large * 3 / 2;
    }
  }

  private static final float QUALITY = 0.85f;
  private static final String JDK = "com.sun.imageio.";
  private static final long PATIENCE_SECONDS = 20;

  private final Semaphore turn = new Semaphore(1);

  PictureMaker() {}

  /**
   * Both sizes. Refused: a file that is too large ({@code PH-001}, {@code PH-007}), is no honest
   * picture of a kind that is read ({@code PH-002} to {@code PH-006}), or comes while others are
   * being made ({@code PH-008}).
   */
  public Outcome<Made> make(byte[] file, Sides sides) {
    try {
      if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Outcome.refused(Refusal.of("PH-008"));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return Outcome.refused(Refusal.of("PH-008"));
    }
    try {
      return Outcome.done(made(file, sides));
    } catch (Unfit unfit) {
      return Outcome.refused(unfit.refusal());
    } finally {
      turn.release();
    }
  }

  private static Made made(byte[] file, Sides sides) throws Unfit {
    if (file.length > FILE_BYTES_MAX) {
      throw new Unfit("PH-001");
    }
    var outline = outline(file);
    if (outline.isTooLarge()) {
      throw new Unfit("PH-007");
    }
    var upright = upright(decoded(outline, sides), outline.orientation());
    var large = scaled(upright, sides.large());
    return new Made(written(large), written(scaled(large, sides.small())));
  }

  private static Outline outline(byte[] file) throws Unfit {
    if (JpegOutline.begins(file)) {
      return JpegOutline.of(file);
    }
    if (PngOutline.begins(file)) {
      return PngOutline.of(file);
    }
    throw new Unfit("PH-002");
  }

  /** A decoder that has anything to complain of was given a damaged file. */
  private static BufferedImage decoded(Outline outline, Sides sides) throws Unfit {
    var reader = reader(outline.format());
    var complained = new AtomicBoolean();
    try (var stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(outline.essential().bytes()))) {
      reader.addIIOReadWarningListener((source, warning) -> complained.set(true));
      reader.setInput(stream, true, true);
      var wanted = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(outline.width(), outline.height()) / sides.decoded());
      wanted.setSourceSubsampling(step, step, 0, 0);
      var image = reader.read(0, wanted);
      if (complained.get()) {
        throw Unfit.broken();
      }
      return image;
    } catch (IOException | RuntimeException damaged) {
      throw Unfit.broken();
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(String format) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      var reader = readers.next();
      if (reader.getClass().getName().startsWith(JDK)) {
        return reader;
      }
    }
    throw new IllegalStateException("no reader of " + format);
  }

  /** Turned as the camera was held, on white where it is transparent. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    boolean turned = orientation >= 5;
    int width = turned ? image.getHeight() : image.getWidth();
    int height = turned ? image.getWidth() : image.getHeight();
    var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = upright.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image, turning(orientation, width, height), null);
    pen.dispose();
    return upright;
  }

  /** Where Exif says that the first row and column of the pixels are to be seen. */
  private static AffineTransform turning(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
      default -> new AffineTransform();
    };
  }

  /** Never larger than it was; halved step by step, so that no pixel is passed over. */
  private static BufferedImage scaled(BufferedImage image, int sideMax) {
    var current = image;
    int side = Math.max(current.getWidth(), current.getHeight());
    while (side > sideMax) {
      double factor = Math.max(0.5, (double) sideMax / side);
      current =
          resized(
              current,
              Math.max(1, (int) Math.round(current.getWidth() * factor)),
              Math.max(1, (int) Math.round(current.getHeight() * factor)));
      side = Math.max(current.getWidth(), current.getHeight());
    }
    return current;
  }

  private static BufferedImage resized(BufferedImage image, int width, int height) {
    var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = smaller.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return smaller;
  }

  private static Rendition written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      var wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), wanted);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      writer.dispose();
    }
    return new Rendition(bytes.toByteArray(), image.getWidth(), image.getHeight());
  }
}
