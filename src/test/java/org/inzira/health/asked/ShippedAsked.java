package org.inzira.health.asked;

/** The data as it is shipped, for tests of other packages. */
public final class ShippedAsked {

  private ShippedAsked() {}

  public static Questions questions() {
    return QuestionFile.examinationQuestions();
  }

  public static Schemes schemes() {
    return DestinationFile.classificationSchemes(questions());
  }

  public static AskedVersions versions() {
    return AskedFile.askedVersions();
  }
}
