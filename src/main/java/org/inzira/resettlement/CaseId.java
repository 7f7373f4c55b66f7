package org.inzira.resettlement;

import java.util.UUID;

/** A case: those who were referred together, from referral to confirmed arrival. */
public record CaseId(UUID value) {}
