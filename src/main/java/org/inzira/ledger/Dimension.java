package org.inzira.ledger;

import java.util.Locale;

/** What an entry may carry beside its quantity. Codes only: no text that could name a person. */
public enum Dimension {
  SEX(Form.LETTERS),
  AGE_YEARS(Form.YEARS),
  NATIONALITY(Form.COUNTRY),
  PLACE(Form.PLACE),
  SITE(Form.PLACE),
  ASYLUM_COUNTRY(Form.COUNTRY),
  DESTINATION(Form.COUNTRY),
  RESIDENCE(Form.COUNTRY),
  BORDER_WITH(Form.COUNTRY),
  ITEM(Form.CODE),
  TOPIC(Form.CODE),
  CATEGORY(Form.CODE),
  PATHWAY(Form.CODE),
  OUTCOME(Form.CODE),
  PURPOSE(Form.CODE),
  TARGET_GROUP(Form.CODE),
  MODE(Form.CODE);

  private final Form form;

  Dimension(Form form) {
    this.form = form;
  }

  /** The name of the column and of the query parameter. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value has the form of this dimension. */
  public boolean accepts(String value) {
    return form.accepts(value);
  }

  /** Checked by hand, since an import asks a million times. The tables check the same. */
  private enum Form {
    LETTERS("abcdefghijklmnopqrstuvwxyz", 1, 40),
    YEARS("0123456789", 1, 3),
    COUNTRY("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3, 3),
    PLACE("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", 1, 40),
    CODE("abcdefghijklmnopqrstuvwxyz0123456789_-", 1, 40);

    private final String characters;
    private final int shortest;
    private final int longest;

    Form(String characters, int shortest, int longest) {
      this.characters = characters;
      this.shortest = shortest;
      this.longest = longest;
    }

    boolean accepts(String value) {
      return value.length() >= shortest
          && value.length() <= longest
          && value.chars().allMatch(character -> characters.indexOf(character) >= 0);
    }
  }
}
