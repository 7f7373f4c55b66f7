package org.inzira.health.vaccination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the schedule as it is written down; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class ScheduleFile {

  private static final String SHIPPED = "schedule.yaml";
  private static final String ABROAD = "destinations.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Written(
      String version,
      @JsonProperty("live_injected") List<String> liveInjected,
      @JsonProperty("second_dose") Second secondDose,
      @JsonProperty("counted_from") Days countedFrom,
      @JsonProperty("live_apart") Days liveApart,
      @JsonProperty("live_before_departure") Days liveBeforeDeparture,
      Asked pregnancy,
      List<Line> vaccines) {}

  private record Second(
      String from, @JsonProperty("overdue_after") String overdueAfter, Origin rule) {}

  private record Days(int days, Origin rule) {}

  private record Asked(String from, String until, Origin rule) {}

  private record Line(
      String id,
      List<String> cvx,
      String live,
      List<Begun> steps,
      @Nullable String first,
      @Nullable String last,
      Origin rule) {}

  private record Begun(String from, int doses) {}

  private record Origin(
      String source,
      @JsonProperty("looked_at") @Nullable String lookedAt,
      String certainty,
      Map<String, String> note) {}

  private record Elsewhere(String destination, List<Line> vaccines, Origin rule) {}

  @Bean
  static Schedule vaccinationSchedule() {
    return read(text(SHIPPED));
  }

  @Bean
  static Schedules vaccinationSchedules() {
    return abroad(vaccinationSchedule(), text(ABROAD));
  }

  private static String text(String file) {
    try (var stream = Objects.requireNonNull(ScheduleFile.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception that says what. */
  static Schedule read(String text) {
    try {
      var written = YAML.readValue(text, Written.class);
      return new Schedule(
          Objects.requireNonNull(written.version(), "version"),
          Set.copyOf(written.liveInjected()),
          new Schedule.SecondDose(
              Age.parse(written.secondDose().from()),
              Age.parse(written.secondDose().overdueAfter()),
              rule(written.secondDose().rule())),
          gap(written.countedFrom()),
          gap(written.liveApart()),
          gap(written.liveBeforeDeparture()),
          new Schedule.Pregnancy(
              Age.parse(written.pregnancy().from()),
              Limit.parse(written.pregnancy().until()),
              rule(written.pregnancy().rule())),
          written.vaccines().stream().map(ScheduleFile::vaccine).toList());
    } catch (JacksonException
        | IllegalArgumentException
        | NullPointerException
        | DateTimeException faulty) {
      throw new IllegalStateException(
          "the schedule of vaccines is faulty: " + faulty.getMessage(), faulty);
    }
  }

  /** In what destinations differ; each is checked as a whole schedule with its lines in place. */
  static Schedules abroad(Schedule usual, String text) {
    try {
      var written = List.of(YAML.readValue(text, Elsewhere[].class));
      var schedules =
          new Schedules(
              usual,
              written.stream()
                  .map(one ->
                      new Schedules.Abroad(
                          one.destination(),
                          one.vaccines().stream().map(ScheduleFile::vaccine).toList(),
                          rule(one.rule())))
                  .collect(Collectors.toMap(Schedules.Abroad::destination, one -> one)));
      schedules.known().forEach(schedules::of);
      return schedules;
    } catch (JacksonException
        | IllegalArgumentException
        | NullPointerException
        | IllegalStateException
        | DateTimeException faulty) {
      throw new IllegalStateException(
          "the schedules of destinations are faulty: " + faulty.getMessage(), faulty);
    }
  }

  private static Vaccine vaccine(Line line) {
    try {
      return new Vaccine(
          Objects.requireNonNull(line.id()),
          Set.copyOf(line.cvx()),
          value(Vaccine.Live.class, line.live()),
          line.steps().stream()
              .map(step -> new Vaccine.Step(Age.parse(step.from()), step.doses()))
              .toList(),
          Optional.ofNullable(line.first()).map(Limit::parse),
          Optional.ofNullable(line.last()).map(Limit::parse),
          rule(line.rule()));
    } catch (IllegalArgumentException | NullPointerException | DateTimeException faulty) {
      throw new IllegalArgumentException(line.id() + ": " + faulty.getMessage(), faulty);
    }
  }

  private static Schedule.Gap gap(Days written) {
    return new Schedule.Gap(written.days(), rule(written.rule()));
  }

  private static Rule rule(Origin written) {
    return new Rule(
        written.source(),
        Optional.ofNullable(written.lookedAt()).map(LocalDate::parse),
        value(Rule.Certainty.class, written.certainty()),
        written.note());
  }

  private static <E extends Enum<E>> E value(Class<E> type, String written) {
    return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
  }
}
