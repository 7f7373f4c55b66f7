package org.inzira.health.examining;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Question;
import org.inzira.health.asked.Question.Kind;
import org.inzira.health.asked.Scheme;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.Missing;
import org.inzira.health.examination.SectionState;
import org.inzira.health.examination.State;
import org.inzira.health.examining.Individuals.Individual;
import org.inzira.health.fees.Fee;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Badge;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;

/** What an examination says, in words of a language. */
record ExaminingWords(Wording words, Places places) {

  String language() {
    return words.language().getLanguage();
  }

  String section(Section section) {
    return words.text("code.section." + section.code());
  }

  String test(String code) {
    return code.equals("confidential")
        ? words.text("examining.test.confidential")
        : words.text("code.laboratory-order.test." + code);
  }

  String country(CountryCode country) {
    return places.countryName(country, words.language());
  }

  Badge state(State state) {
    var tone =
        switch (state) {
          case UNDER_WAY -> Tone.WARNING;
          case SIGNED -> Tone.SUPPORT;
          case SUBMITTED -> Tone.SUPPORT;
          case DECIDED -> Tone.GOOD;
          case AMENDING -> Tone.BAD;
        };
    return new Badge(words.text("examining.state." + state.code()), tone);
  }

  Badge state(SectionState state) {
    var tone =
        switch (state) {
          case EMPTY -> Tone.NEUTRAL;
          case DRAFT -> Tone.WARNING;
          case COMPLETE -> Tone.GOOD;
          case NOT_DONE -> Tone.SUPPORT;
        };
    return new Badge(words.text("code.state." + state.code()), tone);
  }

  /** Sex, birth and age, number. */
  String who(Individual one, Examined examined) {
    var born =
        one.birth()
            .map(birth -> words.text("examining.born", birth(birth), age(birth, examined)))
            .orElse(words.text("examining.born.unknown"));
    return Stream.of(words.text("code.sex." + one.sex().code()), born, one.number(), one.key())
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.joining(" · "));
  }

  private static String age(BirthDate birth, Examined examined) {
    var years = birth.ageYears(examined.on());
    return years.isPresent() ? Integer.toString(years.getAsInt()) : "–";
  }

  String birth(BirthDate birth) {
    return switch (birth.precision()) {
      case DAY -> words.day(birth.date());
      case MONTH -> words.month(birth.date().getMonth()) + " " + birth.date().getYear();
      case YEAR -> Integer.toString(birth.date().getYear());
    };
  }

  /** Purpose, destination, centre. */
  String request(Examination one) {
    var request = one.request();
    return Stream.of(
            words.text("code.client_category." + request.clientCategory()),
            words.text("code.purpose." + request.purpose()),
            country(request.destination()),
            request.centre().flatMap(places::find).map(place -> place.name()).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  String missing(Missing missing) {
    var said = "examining.missing." + missing.kind().code();
    var what =
        switch (missing.kind()) {
          case SECTION, OPEN_SECTION ->
              Section.find(missing.code()).map(this::section).orElse(missing.code());
          case TEST, TEST_NOT_ASKED -> test(missing.code());
          case REFERRAL -> specialty(missing.code());
          case CRITICAL, FEE -> "";
        };
    var sentence = words.text(said, what);
    return missing
        .until()
        .map(day -> sentence + " " + words.text("examining.missing.until", words.day(day)))
        .orElse(sentence);
  }

  String answer(Question question, String answer) {
    return switch (question.kind()) {
      case Kind.YesNo() -> answer.isEmpty() ? "" : words.text("page." + answer);
      case Kind.Choice(var options) ->
          Optional.ofNullable(options.get(answer))
              .map(labels -> labels.getOrDefault(language(), answer))
              .orElse(answer);
      case Kind.Measure _ ->
          answer.isEmpty() ? "" : (answer + " " + question.unit(language())).strip();
      case Kind.Day() -> answer.isEmpty() ? "" : words.day(java.time.LocalDate.parse(answer));
      case Kind.Line(), Kind.Words() -> answer;
    };
  }

  String specialty(String code) {
    return words.text("code.specialty." + code);
  }

  String outcome(String code) {
    return words.text("code.finding." + code);
  }

  /** A class in the terms of a destination. */
  String classified(Scheme scheme, Scheme.Field field, String code) {
    return scheme.axis(field).stream()
        .flatMap(axis -> axis.classes().stream())
        .filter(term -> term.code().equals(code))
        .map(term -> term.label(language()))
        .findFirst()
        .orElse(code);
  }

  String money(Fee.Money money) {
    return words.number(money.amount()) + " " + money.currency();
  }
}
