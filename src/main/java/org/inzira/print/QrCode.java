package org.inzira.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A text as a QR code, drawn as vectors: for a document (inside an element with {@code
 * data-width}), a label or a page. It carries its own white margin.
 */
public final class QrCode {

  /** What the standard asks for around it, in squares. */
  private static final int MARGIN = 4;

  /** More squares than this are no longer read off paper by a phone. */
  private static final int LETTERS_MAX = 1_200;

  private QrCode() {}

  /**
   * The drawing as an {@code <svg>}; a text that no phone would read any more throws.
   *
   * @param content what is read from it
   * @param title what it is called, for who cannot see it
   */
  public static String svg(String content, String title) {
    if (content.isEmpty() || content.length() > LETTERS_MAX) {
      throw new IllegalArgumentException("no text for a QR code: " + content.length() + " letters");
    }
    var squares = squares(content);
    int side = squares.getWidth();
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %1$d %1$d" \
    role="img" shape-rendering="crispEdges"><title>%2$s</title>\
    <rect width="%1$d" height="%1$d" fill="#ffffff"/><path fill="#000000" d="%3$s"/></svg>\
    """
        .formatted(side, escaped(title), path(squares));
  }

  /** At level M some 15 % of it may be lost to dirt and folds. */
  private static BitMatrix squares(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  MARGIN,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8"));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /** One step a run of dark squares, since a step a square would be a large document. */
  private static String path(BitMatrix squares) {
    var path = new StringBuilder();
    for (int row = 0; row < squares.getHeight(); row++) {
      int column = 0;
      while (column < squares.getWidth()) {
        int end = column;
        while (end < squares.getWidth() && squares.get(end, row)) {
          end++;
        }
        if (end > column) {
          int length = end - column;
          path.append("M%d %dh%dv1h-%dz".formatted(column, row, length, length));
        }
        column = end + 1;
      }
    }
    return path.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
