package org.inzira.activities;

import java.time.LocalDate;
import org.inzira.kernel.PlaceCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.registers.FieldValues;

/** A session, as its facts and those of its attendance look at it. */
record Session(
    String kind,
    String topic,
    String targetGroup,
    String ledBy,
    PlaceCode place,
    LocalDate startsOn) {

  static Session of(FieldValues values) {
    return new Session(
        values.text("session_kind").orElseThrow(),
        values.text("topic").orElseThrow(),
        values.text("target_group").orElseThrow(),
        values.text("led_by").orElseThrow(),
        values.place("place").orElseThrow(),
        values.day("starts_on").orElseThrow());
  }

  /** What the session itself is counted by. */
  Dimensions dimensions(Whereabouts whereabouts) {
    var said =
        Dimensions.NONE
            .with(Dimension.CATEGORY, kind)
            .with(Dimension.TOPIC, topic)
            .with(Dimension.TARGET_GROUP, targetGroup);
    return whereabouts.add(said, place);
  }

  /** What its participants are counted by, beside what is known of themselves. */
  Dimensions participation(Dimensions participant, Whereabouts whereabouts) {
    var all = participant;
    for (var said : dimensions(whereabouts).with(Dimension.MODE, ledBy).values().entrySet()) {
      all = all.with(said.getKey(), said.getValue());
    }
    return all;
  }
}
