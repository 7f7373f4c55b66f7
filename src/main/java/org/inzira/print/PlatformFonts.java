package org.inzira.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells Java's own drawing which font there is: ours. It asks for the machine's fonts otherwise,
 * and a server may have none, which ends every drawing of text. Holds for the whole process, and
 * only when told before the first drawing.
 */
final class PlatformFonts {

  private static final String PROPERTY = "sun.awt.fontconfig";
  private static final List<String> FAMILIES =
      List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
  private static final List<String> CUTS = List.of("plain", "bold", "italic", "bolditalic");

  private PlatformFonts() {}

  /** Keeps the font in a folder, and says so unless the machine's keeper has said something. */
  static void provide(Path folder) {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      var font = keep(folder.resolve("inzira-print-regular.ttf"), Typeface.REGULAR.bytes());
      var settings =
          keep(
              folder.resolve("fontconfig.properties"),
              settings(font).getBytes(StandardCharsets.US_ASCII));
      System.setProperty(PROPERTY, settings.toString());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Another process may be reading it: a file that is right is left alone. */
  private static Path keep(Path file, byte[] content) throws IOException {
    var kept = file.toAbsolutePath();
    if (Files.notExists(kept) || !Arrays.equals(Files.readAllBytes(kept), content)) {
      var half = Files.createTempFile(kept.getParent(), "half", ".part");
      Files.write(half, content);
      Files.move(half, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    return kept;
  }

  private static String settings(Path font) {
    var lines =
        FAMILIES.stream()
            .flatMap(family -> CUTS.stream().map(cut -> family + "." + cut + ".latin-1=Inzira\n"))
            .collect(Collectors.joining());
    return "version=1\nsequence.allfonts=latin-1\n"
        + lines
        + "filename.Inzira="
        + escape(font)
        + "\n";
  }

  /** A file of properties is read letter by letter, and knows but a few by themselves. */
  private static String escape(Path path) {
    return path.toString()
        .codePoints()
        .mapToObj(letter ->
            letter < 0x7F && letter != '\\'
                ? Character.toString(letter)
                : Character.toString(letter)
                    .chars()
                    .mapToObj("\\u%04x"::formatted)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }
}
