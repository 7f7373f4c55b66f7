package org.inzira.people;

import org.inzira.kernel.PersonId;

/**
 * Who this person was has been destroyed. Published inside the transaction that did so: who keeps
 * their name elsewhere destroys it there.
 */
public record PersonErased(PersonId person) {}
