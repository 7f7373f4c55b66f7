package org.inzira.photographs;

import java.util.List;
import org.inzira.page.FormView;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Tone;

/** What the pages of photographs print. */
final class PhotographView {

  private PhotographView() {}

  /** A chapter with its photographs. */
  record Chapter(String title, List<Line> lines) {}

  /**
   * One photograph.
   *
   * @param picture where its smaller size is; empty once it was taken down
   * @param edit where it is changed or taken down; empty for who may not
   */
  record Line(
      String picture,
      int width,
      int height,
      String alternative,
      String caption,
      String credit,
      String state,
      Tone tone,
      String about,
      String edit) {}

  /** All of a year. */
  record Album(Frame frame, String year, List<Link> years, List<Chapter> chapters) {}

  /** One to be changed, or taken down. */
  record Edit(Frame frame, FormView form, FormView takeDown, String picture, String alternative) {}
}
