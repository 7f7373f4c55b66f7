package org.inzira.page;

/** A few words on a tinted pill. */
public record Badge(String label, Tone tone) {}
