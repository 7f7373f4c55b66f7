package org.inzira.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Hills with a road, drawn by this class: no place, and nobody in it. */
record DrawnLandscape(Color sky, Color horizon, Color hills, double sunAcross, double phase) {

  static final DrawnLandscape MORNING =
      new DrawnLandscape(new Color(0x7fb2e5), new Color(0xfdebd0), new Color(0x2f6b46), 0.22, 0.4);
  static final DrawnLandscape EVENING =
      new DrawnLandscape(new Color(0x35477d), new Color(0xf4a261), new Color(0x2a4d5e), 0.74, 2.1);

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;
  private static final int RIDGES = 5;

  /** A PNG file. */
  byte[] file() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, sky, 0, HEIGHT * 0.6f, horizon));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0xfff4d6));
    pen.fill(new Ellipse2D.Double(WIDTH * sunAcross, HEIGHT * 0.16, 110, 110));
    for (int ridge = 0; ridge < RIDGES; ridge++) {
      ridge(pen, ridge);
    }
    road(pen);
    pen.dispose();
    return written(image);
  }

  private void ridge(Graphics2D pen, int ridge) {
    double near = (ridge + 1.0) / RIDGES;
    var line = new Path2D.Double();
    line.moveTo(0, HEIGHT);
    for (int across = 0; across <= WIDTH; across += 8) {
      double wave =
          Math.sin(across / (150.0 + 60 * ridge) + phase + ridge * 1.7) * 46
              + Math.sin(across / 71.0 + ridge * 2.9 + phase) * 14;
      line.lineTo(across, HEIGHT * (0.40 + 0.11 * ridge) + wave);
    }
    line.lineTo(WIDTH, HEIGHT);
    line.closePath();
    pen.setColor(mixed(horizon, hills, 0.25 + 0.75 * near));
    pen.fill(line);
  }

  private static void road(Graphics2D pen) {
    var course = new Path2D.Double();
    course.moveTo(WIDTH * 0.46, HEIGHT);
    course.curveTo(
        WIDTH * 0.62, HEIGHT * 0.92, WIDTH * 0.30, HEIGHT * 0.87, WIDTH * 0.52, HEIGHT * 0.79);
    pen.setColor(new Color(0xd9c7a3));
    pen.setStroke(new BasicStroke(20, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(course);
  }

  private static Color mixed(Color far, Color near, double share) {
    return new Color(
        (int) (far.getRed() + (near.getRed() - far.getRed()) * share),
        (int) (far.getGreen() + (near.getGreen() - far.getGreen()) * share),
        (int) (far.getBlue() + (near.getBlue() - far.getBlue()) * share));
  }

  private static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
