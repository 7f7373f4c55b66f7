package org.inzira.planted;

import org.springframework.stereotype.Repository;

/** Breaks: pages and repositories are hidden. Abstract, so that no test ever makes it a bean. */
@Repository
public abstract class OpenPages {}
