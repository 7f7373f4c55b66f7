package org.inzira.projects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the mission prints at the end of what it publishes ({@code inzira.imprint.*}).
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
    @DefaultValue("") String mapCredit) {}
