package org.inzira.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** What is drawn is read again, as a phone would from paper. */
class QrCodeTest {

  @Test
  void isReadAgainFromAPrintedPageThatConforms() throws Exception {
    for (var content :
        new String[] {"S-2022-0417-3", "https://mission.example/é?a=1#" + "a-Z_9.".repeat(90)}) {
      var pdf =
          PrintingTest.printing(2, 20)
              .pdf(
                  PrintingTest.document(
                      "<h1>Code</h1><div data-width=\"50\">"
                          + QrCode.svg(content, "A < B & C")
                          + "</div>"))
              .orThrow();

      assertThat(read(pdf)).isEqualTo(content);
      assertThat(Conformance.faults(pdf)).isEmpty();
      assertThat(ReadAloud.of(pdf)).contains(new ReadAloud.Said("Figure", "A < B & C"));
    }
  }

  @Test
  void refusesWhatNoPhoneWouldRead() {
    assertThatThrownBy(() -> QrCode.svg("x".repeat(1_201), "t"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> QrCode.svg("", "t")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String read(byte[] pdf) throws Exception {
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
