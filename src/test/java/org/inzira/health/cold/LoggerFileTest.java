package org.inzira.health.cold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inzira.health.cold.LoggerFile.Sample;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggerFileTest {

  private static final ZoneId ZONE = ZoneId.of("Africa/Kigali");
  private static final Instant NOW = Instant.parse("2022-03-02T10:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-03-01 07:30,4.5\n2022-03-01 07:40,-0.5\n",
        "\uFEFFTime;Temp °C\r\n2022-03-01 07:30:00;4,5\r\n\r\n2022-03-01T07:40;-0,5\r\n",
        "no\tdate\ttime\tcelsius\n1\t2022-03-01\t07:30\t4.5\n2\t2022-03-01\t07:40\t−0.5\n",
        "\"Date\",\"Temperature\"\n\"01.03.2022 07:40\",\"-0.5\"\n\"01.03.2022 07:30\",\"4.5\"\n"
      })
  void readsTheWaysInWhichLoggersWrite(String text) {
    assertThat(read(text).orThrow())
        .containsExactly(
            new Sample(Instant.parse("2022-03-01T05:30:00Z"), new Celsius(45)),
            new Sample(Instant.parse("2022-03-01T05:40:00Z"), new Celsius(-5)));
  }

  @Test
  void namesEveryFaultyLine() {
    var text =
        """
        Time,Temp
        2022-03-01 07:30,4.5
        03/04/2022 07:30,4.5
        2022-02-30 07:30,4.5
        2022-03-01 07:50,cold
        2022-03-02 12:01,4.5
        2022-03-01 08:00
        """;

    assertThat(refused(text))
        .containsExactly("CC-032 3", "CC-032 4", "CC-033 5", "CC-035 6", "CC-032 7");
  }

  @Test
  void refusesWhatHoldsNothingOrTooMuch() {
    assertThat(refused("")).containsExactly("CC-034 ");
    assertThat(refused("Time,Temp\n")).containsExactly("CC-034 ");
    assertThat(refused("x".repeat(LoggerFile.BYTES_MAX + 1))).containsExactly("CC-030 4");
    assertThat(refused("\n".repeat(LoggerFile.LINES_MAX + 1))).containsExactly("CC-031 60000");
    assertThat(refused("PK\u0003\u0004binary")).containsExactly("CC-032 1");
  }

  @Test
  void stopsToNameFaultsWhereNobodyWouldReadOn() {
    var text = IntStream.range(0, 1000).mapToObj(_ -> "x,y").collect(Collectors.joining("\n"));

    assertThat(refused(text)).hasSizeLessThan(30);
  }

  private static Outcome<List<Sample>> read(String text) {
    return LoggerFile.read(text.getBytes(StandardCharsets.UTF_8), ZONE, NOW);
  }

  private static List<String> refused(String text) {
    return read(text) instanceof Outcome.Refused<List<Sample>>(var refusals)
        ? refusals.stream().map(LoggerFileTest::said).toList()
        : List.of();
  }

  private static String said(Refusal refusal) {
    return refusal.code() + " " + String.join(" ", refusal.arguments());
  }
}
