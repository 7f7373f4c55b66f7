package org.inzira.fhir;

/**
 * What answers calls of one type of resource; a bean of this module that HAPI’s server is told of.
 */
public interface Provider {}
