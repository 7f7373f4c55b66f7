package org.inzira.figures;

import java.time.Month;
import java.util.Locale;
import org.inzira.figures.definitions.Definitions;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.page.Texts;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** The names of figures, axes and cells. */
@Component
class FigureWords implements Cells.Names {

  private static final String VACCINE = "cvx-";

  private final Texts texts;
  private final Places places;
  private final Definitions definitions;

  FigureWords(Texts texts, Places places, Definitions definitions) {
    this.texts = texts;
    this.places = places;
    this.definitions = definitions;
  }

  @Override
  public String title(FigureId figure, Locale language) {
    return definitions
        .findTitle(figure, language)
        .orElseGet(() -> text(language, "figure." + figure.value() + ".title"));
  }

  @Override
  public String definition(FigureId figure, Locale language) {
    return definitions
        .findSentence(figure, language)
        .orElseGet(() -> text(language, "figure." + figure.value() + ".definition"));
  }

  String unit(String unit, Locale language) {
    return text(language, "unit." + unit);
  }

  @Override
  public String axis(Axis axis, Locale language) {
    return text(language, "axis." + axis.code());
  }

  @Override
  public String cell(Axis axis, String key, Locale language) {
    if (key.equals(Axis.UNKNOWN)) {
      return text(language, axis == Axis.SITE ? "cell.site.unknown" : "cell.unknown");
    }
    return switch (axis) {
      case SEX_AGE_BAND -> pair(key, language);
      case PLACE, SITE -> places.find(new PlaceCode(key)).map(Place::name).orElse(key);
      case NATIONALITY, ASYLUM_COUNTRY, DESTINATION, RESIDENCE, BORDER_WITH ->
          places.countryName(new CountryCode(key), language);
      case MONTH -> texts.in(language).month(Month.of(Integer.parseInt(key)));
      case AGE_BAND -> text(language, "cell.age_band." + key);
      default -> coded(axis, key, language);
    };
  }

  private String pair(String key, Locale language) {
    var plus = key.indexOf('+');
    return cell(Axis.SEX, key.substring(0, plus), language)
        + ", "
        + cell(Axis.AGE_BAND, key.substring(plus + 1), language);
  }

  /** Vaccines are named by the module that keeps their register; a code without a name stays. */
  private String coded(Axis axis, String key, Locale language) {
    var words = texts.in(language);
    if (key.startsWith(VACCINE)) {
      var code = key.substring(VACCINE.length());
      var named = words.textOrEmpty("code.vaccine." + code);
      // Those who fill in forms look for the code; those who read figures for the vaccine.
      return named.isEmpty()
          ? key
          : named.startsWith(code) ? named.substring(code.length()).strip() : named;
    }
    var name = words.textOrEmpty("cell." + axis.code() + "." + key);
    return name.isEmpty() ? key : name;
  }

  private String text(Locale language, String key) {
    return texts.in(language).text(key);
  }
}
