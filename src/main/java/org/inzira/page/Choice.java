package org.inzira.page;

/** One of several values to choose from. */
public record Choice(String value, String label) {}
