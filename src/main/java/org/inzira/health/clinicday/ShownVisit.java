package org.inzira.health.clinicday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.health.clinic.Attendees.Attendee;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.health.clinic.Turn;
import org.inzira.kernel.PersonId;
import org.inzira.page.Cell;
import org.inzira.page.RecordView.Item;
import org.inzira.registers.KeptRecord;

/** A visit with whom and what it needs to be shown. */
record ShownVisit(
    KeptRecord visit,
    PersonId person,
    Optional<Attendee> who,
    Optional<Clinic> clinic,
    List<Turn> way,
    ClinicWords said) {

  String word(String field) {
    return visit
        .values()
        .text(field)
        .map(code -> ClinicForms.word(ClinicForms.VISIT, field, code, said.words()))
        .orElse("");
  }

  String text(String field) {
    return visit.values().text(field).orElse("");
  }

  String name() {
    return who.map(Attendee::name).orElse("—");
  }

  boolean isStopped() {
    return text("identity").equals("does_not_fit") && text("ended").isEmpty();
  }

  boolean isOpen() {
    return way.stream().anyMatch(Turn::isOpen);
  }

  /** What is known of it: who, by which paper, with whose words, and how it ended. */
  List<Item> facts(LocalDate today) {
    var facts = new ArrayList<Item>();
    facts.add(item("health.clinic.person", who.map(one -> said.who(one, today)).orElse("—")));
    facts.add(item("field.visit.ticket", ticket()));
    facts.add(item("field.visit.came_at", moment("came_at")));
    facts.add(item("field.visit.document", word("document")));
    facts.add(
        noted(
            "field.visit.identity",
            word("identity"),
            said.words().text("health.clinic.checked.by", text("checked_by"))));
    facts.add(
        item(
            "field.visit.interpreter",
            joined(word("interpreter"), text("language"), text("interpreter_name"))));
    facts.addAll(more());
    return List.copyOf(facts);
  }

  /** What only some visits have. */
  private List<Item> more() {
    var more = new ArrayList<Item>();
    if (!text("guardian_relation").isEmpty()) {
      more.add(item("field.visit.guardian", joined(text("guardian"), word("guardian_relation"))));
      more.add(item("field.visit.assent", word("assent")));
    }
    if (!text("ended").isEmpty()) {
      more.add(noted("field.visit.ended", word("ended"), moment("ended_at")));
    }
    if (!text("note").isEmpty()) {
      more.add(item("field.visit.note", text("note")));
    }
    if (visit.values().yes("entered_later").orElse(false)) {
      more.add(item("field.visit.entered_later", said.words().text("page.yes")));
    }
    return more;
  }

  private String moment(String field) {
    return visit.values().moment(field).map(said.words()::moment).orElse("");
  }

  private String ticket() {
    var ticket = visit.values().whole("ticket");
    return ticket.isPresent() ? said.words().number(ticket.getAsLong()) : "—";
  }

  private Item item(String label, String value) {
    return new Item(said.words().text(label), Cell.text(value));
  }

  private Item noted(String label, String value, String note) {
    return new Item(said.words().text(label), Cell.text(value).withNote(note));
  }

  private static String joined(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
