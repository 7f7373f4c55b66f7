package org.inzira.fields;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/** Text as people and programs write it, before it means anything. */
public final class WrittenText {

  private static final int QUOTED_MAX = 40;

  private WrittenText() {}

  /** One spelling of each letter, one kind of line end, no blanks around. */
  public static String tidy(String written) {
    var lines = written.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
  }

  /** Whether a sign is in it that no one can see and that changes what others show. */
  public static boolean hasHiddenSigns(String text) {
    return text.codePoints().anyMatch(WrittenText::isHidden);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** As much of it as a sentence can bear. */
  public static String quoted(String text) {
    return length(text) <= QUOTED_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, QUOTED_MAX)) + "…";
  }

  /** A value as it would be handed in; moments in the mission's zone. */
  public static String of(Object value, ZoneId zone) {
    return switch (value) {
      case PlaceCode(var code) -> code;
      case CountryCode(var code) -> code;
      case Boolean answer -> answer ? "yes" : "no";
      case Instant moment -> LocalDateTime.ofInstant(moment, zone).toString();
      default -> value.toString();
    };
  }

  private static boolean isHidden(int sign) {
    var direction = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    var lone = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    return direction || lone || (sign != '\n' && Character.isISOControl(sign));
  }
}
