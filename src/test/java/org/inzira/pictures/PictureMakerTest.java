package org.inzira.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of pictures, honest and hostile. */
class PictureMakerTest {

  private static final PictureMaker.Sides SIDES = new PictureMaker.Sides(2_400, 800);

  private final PictureMaker maker = new PictureMaker();

  private Outcome<PictureMaker.Made> make(byte[] file) {
    return maker.make(file, SIDES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void makesTwoSizesAndNeverEnlarges(String format) {
    var wide = make(written(3000, 1500, format)).orThrow();
    var tiny = make(written(10, 7, format)).orThrow();

    assertThat(List.of(wide.large().width(), wide.large().height())).containsExactly(2400, 1200);
    assertThat(List.of(wide.small().width(), wide.small().height())).containsExactly(800, 400);
    assertThat(List.of(tiny.large().width(), tiny.small().height())).containsExactly(10, 7);
    assertThat(wide.large().hash()).hasSize(64).isNotEqualTo(wide.small().hash());
  }

  @Test
  void keepsNothingOfTheFileButItsPixels() {
    var made = make(Files.withNotes(Files.jpeg(60, 40), 1)).orThrow();
    var text = Files.withChunk(Files.png(60, 40), "tEXt", ascii("Author\0somebody in particular"));

    for (var rendition : List.of(made.large(), make(text).orThrow().large())) {
      assertThat(new String(rendition.bytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("GPS", "Exif", "comment", "somebody", "Author");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, 5, 20, 55, 20",
    "2, 60, 40, 55, 20, 5, 20",
    "3, 60, 40, 55, 20, 5, 20",
    "4, 60, 40, 5, 20, 55, 20",
    "5, 40, 60, 20, 5, 20, 55",
    "6, 40, 60, 20, 5, 20, 55",
    "7, 40, 60, 20, 55, 20, 5",
    "8, 40, 60, 20, 55, 20, 5",
    "9, 60, 40, 5, 20, 55, 20"
  })
  void turnsThePictureAsTheCameraWasHeld(
      int orientation, int width, int height, int redX, int redY, int blueX, int blueY) {
    var made = make(Files.withNotes(Files.jpeg(60, 40), orientation)).orThrow().large();
    var image = read(made);

    assertThat(List.of(made.width(), made.height())).containsExactly(width, height);
    assertThat(new Color(image.getRGB(redX, redY)).getRed()).isGreaterThan(200);
    assertThat(new Color(image.getRGB(blueX, blueY)).getBlue()).isGreaterThan(200);
  }

  @Test
  void laysWhatIsTransparentOnWhite() {
    var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

    var made = make(Files.written(clear, "png")).orThrow().large();

    assertThat(new Color(read(made).getRGB(10, 10)).getRed()).isGreaterThan(250);
  }

  @Test
  void refusesWhatIsNoPicture() {
    var files =
        Map.of(
            "nothing", new byte[0],
            "page", ascii("<html><script>alert(1)</script></html>"),
            "drawing", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"),
            "document", ascii("%PDF-1.7 "),
            "moving", ascii("GIF89a "),
            "archive", ascii("PK\3\4 "));

    assertThat(files).allSatisfy((name, file) -> assertThat(code(file)).isEqualTo("PH-002"));
  }

  @Test
  void refusesWhatFollowsAPictureInItsFile() {
    var archive = ascii("PK\3\4 anything.jar");

    assertThat(code(Files.joined(Files.jpeg(20, 20), archive))).isEqualTo("PH-004");
    assertThat(code(Files.joined(Files.png(20, 20), archive))).isEqualTo("PH-004");
    assertThat(code(Files.joined(Files.jpeg(20, 20), Files.jpeg(20, 20)))).isEqualTo("PH-004");
    assertThat(make(Files.joined(Files.jpeg(20, 20), new byte[7])))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void refusesWhatMovesAndWhatIsInPrintingColours() {
    var printing = Files.jpeg(20, 20);
    for (int at = 2; at < printing.length - 9; at++) {
      if ((printing[at] & 0xFF) == 0xFF && (printing[at + 1] & 0xFF) == 0xC0) {
        printing[at + 9] = 4;
      }
    }

    assertThat(code(Files.withChunk(Files.png(20, 20), "acTL", new byte[8]))).isEqualTo("PH-003");
    assertThat(code(printing)).isEqualTo("PH-005");
  }

  @Test
  void refusesWhatIsCutOffOrDamaged() {
    var jpeg = Files.jpeg(300, 300);
    var png = Files.png(300, 300);
    var damaged = png.clone();
    damaged[60] ^= 1;
    byte[] end = {(byte) 0xFF, (byte) 0xD9};

    for (int part = 1; part < 10; part++) {
      assertThat(code(Arrays.copyOf(jpeg, Math.max(4, jpeg.length * part / 10))))
          .isEqualTo("PH-006");
      assertThat(code(Arrays.copyOf(png, Math.max(9, png.length * part / 10)))).isEqualTo("PH-006");
    }
    assertThat(code(Files.joined(Arrays.copyOf(jpeg, jpeg.length * 2 / 3), end)))
        .isEqualTo("PH-006");
    assertThat(code(damaged)).isEqualTo("PH-006");
    assertThat(code(Files.withChunk(png, "XXXX", new byte[3]))).isEqualTo("PH-006");
  }

  @Test
  void readsMeasuresBeforePixelsAndRefusesBombs() {
    assertThat(code(Files.blackPng(60_000, 60_000, 1))).isEqualTo("PH-007");
    assertThat(code(Files.blackPng(40_000, 900, 1))).isEqualTo("PH-007");
    assertThat(code(Files.blackPng(6_400, 6_400, 1))).isEqualTo("PH-007");
    assertThat(code(Files.blackPng(6_000, 6_000, 10))).isEqualTo("PH-006");
    assertThat(code(new byte[PictureMaker.FILE_BYTES_MAX + 1])).isEqualTo("PH-001");
    assertThat(make(Files.blackPng(6_000, 6_000, 6_000)).orThrow().large().width())
        .isEqualTo(2_400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void answersAnyDamageWithAPictureOrASentence(String format) {
    var honest = Files.withNotes(Files.jpeg(64, 64), 6);
    var file = format.equals("png") ? Files.png(64, 64) : honest;
    var random = new Random(7);

    for (int time = 0; time < 600; time++) {
      var hurt = file.clone();
      for (int bytes = random.nextInt(4); bytes >= 0; bytes--) {
        hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
      }
      var cut = random.nextInt(10) == 0 ? Arrays.copyOf(hurt, random.nextInt(hurt.length)) : hurt;
      assertThat(make(cut)).isNotNull();
    }
  }

  private String code(byte[] file) {
    return make(file) instanceof Outcome.Refused<PictureMaker.Made>(var refusals)
        ? refusals.stream().map(Refusal::code).findFirst().orElseThrow()
        : "taken";
  }

  private static byte[] written(int width, int height, String format) {
    return Files.written(Files.image(width, height, BufferedImage.TYPE_INT_RGB), format);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static BufferedImage read(Rendition rendition) {
    try {
      return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
