package org.inzira.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an entry may carry beside its quantity. Codes only: no text that could name a person. */
public enum Dimension {
  SEX("[a-z]+"),
  AGE_YEARS("[0-9]{1,3}"),
  NATIONALITY("[A-Z]{3}"),
  PLACE("[A-Z0-9-]{1,40}"),
  SITE("[A-Z0-9-]{1,40}"),
  ASYLUM_COUNTRY("[A-Z]{3}"),
  DESTINATION("[A-Z]{3}"),
  RESIDENCE("[A-Z]{3}"),
  BORDER_WITH("[A-Z]{3}"),
  ITEM("[a-z0-9_-]{1,40}"),
  TOPIC("[a-z0-9_-]{1,40}"),
  CATEGORY("[a-z0-9_-]{1,40}"),
  PATHWAY("[a-z0-9_-]{1,40}"),
  OUTCOME("[a-z0-9_-]{1,40}"),
  PURPOSE("[a-z0-9_-]{1,40}"),
  TARGET_GROUP("[a-z0-9_-]{1,40}"),
  MODE("[a-z0-9_-]{1,40}");

  private final Pattern form;

  Dimension(String form) {
    this.form = Pattern.compile(form);
  }

  /** The name of the column and of the query parameter. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value has the form of this dimension. */
  public boolean accepts(String value) {
    return form.matcher(value).matches();
  }
}
