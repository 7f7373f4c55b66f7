package org.inzira.clearances.signed;

/**
 * Where a module keeps its rules: three tables of its own schema, of one form, and the name of the
 * lock under which they change. Constants, never from a user.
 */
public record RuleTables(String files, String signatures, String officers, String lock) {}
