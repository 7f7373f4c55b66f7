package org.inzira.health.asked;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inzira.health.asked.PrintedForm.Block;
import org.inzira.health.asked.Reading.WrittenOrigin;
import org.inzira.health.asked.Scheme.Axis;
import org.inzira.health.asked.Scheme.HealthTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the terms and the printed order of each destination; a faulty file stops the start. */
@Configuration(proxyBeanMethods = false)
class DestinationFile {

  private static final String SHIPPED = "destinations.yaml";

  /** What a form may print that is no answer to a question. */
  private static final Set<String> OWN_FIELDS =
      Set.of(
          "family_name",
          "given_name",
          "birth_date",
          "sex",
          "nationality",
          "number",
          "passport",
          "purpose",
          "centre",
          "opened_on",
          "completed_on",
          "tests",
          "confidential_tests",
          "doses",
          "finding",
          "tuberculosis_class",
          "other_class",
          "grade",
          "signature");

  private record Written(
      @Nullable String version,
      @Nullable Map<String, WrittenOrigin> rules,
      @Nullable List<WrittenScheme> schemes,
      @Nullable List<WrittenForm> forms) {}

  private record WrittenScheme(
      @Nullable String id,
      @Nullable List<String> destinations,
      @Nullable String rule,
      @Nullable List<WrittenAxis> axes) {}

  private record WrittenAxis(
      @Nullable String field,
      @Nullable Boolean required,
      @Nullable Map<String, String> label,
      @Nullable List<WrittenTerm> classes) {}

  private record WrittenTerm(@Nullable String code, @Nullable Map<String, String> label) {}

  private record WrittenForm(
      @Nullable String id,
      @Nullable List<String> destinations,
      @Nullable String rule,
      @Nullable List<WrittenBlock> blocks) {}

  private record WrittenBlock(@Nullable Map<String, String> title, @Nullable List<String> fields) {}

  private record Both(Schemes schemes, PrintedForms forms) {}

  @Bean
  static Schemes classificationSchemes(Questions questions) {
    return read(Reading.shipped(SHIPPED), questions).schemes();
  }

  @Bean
  static PrintedForms printedForms(Questions questions) {
    return read(Reading.shipped(SHIPPED), questions).forms();
  }

  static Schemes schemes(String text, Questions questions) {
    return read(text, questions).schemes();
  }

  private static Both read(String text, Questions questions) {
    return Reading.read(
        SHIPPED, text, Written.class, (reading, written) -> both(reading, written, questions));
  }

  private static Both both(Reading reading, Written written, Questions questions) {
    var rules = Reading.needed(written.rules(), "rules");
    var version = Reading.needed(written.version(), "version");
    var schemes =
        Reading.some(written.schemes()).stream()
            .flatMap(one -> reading.part("scheme " + one.id(), () -> scheme(rules, one)).stream())
            .toList();
    var forms =
        Reading.some(written.forms()).stream()
            .flatMap(one ->
                reading
                    .part("form " + one.id(), () -> form(reading, rules, one, questions))
                    .stream())
            .toList();
    return new Both(new Schemes(version, schemes), new PrintedForms(version, forms));
  }

  private static Scheme scheme(Map<String, WrittenOrigin> rules, WrittenScheme written) {
    return new Scheme(
        Reading.needed(written.id(), "id"),
        Reading.countries(written.destinations()),
        Reading.some(written.axes()).stream().map(DestinationFile::axis).toList(),
        Reading.origin(rules.get(Reading.needed(written.rule(), "rule"))));
  }

  private static Axis axis(WrittenAxis written) {
    return new Axis(
        Reading.value(Scheme.Field.class, Reading.needed(written.field(), "field")),
        Reading.words(written.label(), "label"),
        Reading.some(written.classes()).stream()
            .map(term ->
                new HealthTerm(
                    Reading.needed(term.code(), "code"), Reading.words(term.label(), "label")))
            .toList(),
        Objects.requireNonNullElse(written.required(), true));
  }

  private static PrintedForm form(
      Reading reading, Map<String, WrittenOrigin> rules, WrittenForm written, Questions questions) {
    var blocks =
        Reading.some(written.blocks()).stream()
            .map(block ->
                new Block(Reading.words(block.title(), "title"), Reading.some(block.fields())))
            .toList();
    blocks.stream()
        .flatMap(block -> block.fields().stream())
        .filter(field -> !isKnown(field, questions))
        .forEach(field -> reading.fault("form " + written.id() + ": nothing is called " + field));
    return new PrintedForm(
        Reading.needed(written.id(), "id"),
        Reading.countries(written.destinations()),
        blocks,
        Reading.origin(rules.get(Reading.needed(written.rule(), "rule"))));
  }

  /** A field of its own, a question ({@code history.cough}), or all of a section. */
  private static boolean isKnown(String field, Questions questions) {
    var parts = field.split("\\.", 2);
    if (parts.length < 2) {
      return OWN_FIELDS.contains(field);
    }
    return Section.find(parts[0])
        .filter(section -> parts[1].equals("*") || questions.find(section, parts[1]).isPresent())
        .isPresent();
  }
}
