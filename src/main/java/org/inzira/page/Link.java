package org.inzira.page;

/** A label that leads somewhere. */
public record Link(String label, String address) {}
