package org.inzira.house.shed;

import org.springframework.modulith.Modulithic;

/** A small application with an arrow that is not written: the spade's, to the seed. */
@Modulithic
public final class Shed {

  private Shed() {}
}
