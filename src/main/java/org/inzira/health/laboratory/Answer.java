package org.inzira.health.laboratory;

import java.util.Optional;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;

/**
 * What a result can say in words.
 *
 * @param display as other systems are told it
 * @param code list and code of a coded finding, with a vertical bar between them
 * @param interpretation as laboratories write it
 */
public record Answer(
    String id,
    Finding finding,
    String display,
    Optional<String> code,
    Optional<String> interpretation) {}
