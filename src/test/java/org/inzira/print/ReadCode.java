package org.inzira.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the code on the first page of a document, as a phone would from paper. */
public final class ReadCode {

  private ReadCode() {}

  /** What the code says. */
  public static String of(byte[] pdf) throws Exception {
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen(pdf)))).getText();
  }

  private static LuminanceSource seen(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      return new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    }
  }
}
