package org.inzira.health.validity;

import java.time.LocalDate;

/**
 * Until when a medical holds, and by which version of which rule.
 *
 * @param lastDay the last day on which the person may do what the rule looks to: usually arrive
 * @param illustrative whether the officer of health has not signed this version of the rule
 */
public record Validity(LocalDate lastDay, String ruleId, int version, boolean illustrative) {}
