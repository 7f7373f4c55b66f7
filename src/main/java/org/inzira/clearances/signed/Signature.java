package org.inzira.clearances.signed;

import java.time.Instant;
import org.inzira.clearances.Rule;

/**
 * Somebody signed a version, or took the signature back.
 *
 * @param content what was signed, as a hash
 */
public record Signature(
    Rule.Version version, String content, boolean signed, String account, Instant at) {}
