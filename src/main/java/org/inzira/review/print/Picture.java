package org.inzira.review.print;

import java.util.Base64;
import org.inzira.kernel.Programme;

/**
 * A photograph in a chapter.
 *
 * @param address the picture itself, written out
 * @param description what it shows, for who cannot see it
 * @param credit whose it is
 */
public record Picture(Programme chapter, String address, String description, String credit) {

  public Picture {
    if (description.isBlank() || credit.isBlank()) {
      throw new IllegalArgumentException("a picture needs a description and a credit");
    }
  }

  /** A photograph as JPEG or PNG. */
  public static Picture of(Programme chapter, byte[] bytes, String description, String credit) {
    var kind = bytes.length > 0 && bytes[0] == (byte) 0x89 ? "png" : "jpeg";
    var address = "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(bytes);
    return new Picture(chapter, address, description, credit);
  }
}
