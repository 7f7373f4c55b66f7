package org.inzira.projects;

import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the mission prints at the end of what it publishes ({@code inzira.imprint.*}), and in which
 * words it does so in French ({@code inzira.imprint.fr.*}); where those are blank, in the same.
 *
 * @param publisher who publishes
 * @param citation how it is to be cited
 * @param licence under what terms it may be used
 * @param mapDisclaimer what the boundaries on its maps do not mean
 * @param mapCredit where the outlines on its maps come from
 */
@ConfigurationProperties("inzira.imprint")
public record Imprint(
    @DefaultValue("") String publisher,
    @DefaultValue("") String citation,
    @DefaultValue("") String licence,
    @DefaultValue("") String mapDisclaimer,
    @DefaultValue("") String mapCredit,
    @DefaultValue French fr) {

  /** An imprint that was kept before there was a French one has none. */
  public Imprint {
    fr = Objects.requireNonNullElse(fr, French.NONE);
  }

  /** The same in French. */
  public record French(
      @DefaultValue("") String publisher,
      @DefaultValue("") String citation,
      @DefaultValue("") String licence,
      @DefaultValue("") String mapDisclaimer,
      @DefaultValue("") String mapCredit) {

    /** In no words of its own. */
    public static final French NONE = new French("", "", "", "", "");
  }
}
