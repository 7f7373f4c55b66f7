package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;
import org.inzira.invention.people.Weighted;

/** Holds sessions: with attendance per person, or with headcounts, never both in one session. */
final class Gatherings {

  private final Chance chance;
  private final Book book;

  Gatherings(Chance chance, Book book) {
    this.chance = chance;
    this.book = book;
  }

  /** What sessions of one series have in common; the columns of the sessions sheet. */
  record Plan(
      String kind, String topic, String targetGroup, String ledBy, String partner, String project) {

    boolean isTraining() {
      return kind.equals("training");
    }
  }

  /** People counted without names, by sex. */
  record Heads(int female, int male, int unknown) {

    int total() {
      return female + male + unknown;
    }
  }

  /** Somebody expected at sessions in a place. */
  record Seat(String place, Someone person) {

    /** Deals people out to places in turn. */
    static List<Seat> deal(List<Someone> people, List<String> places) {
      return IntStream.range(0, people.size())
          .mapToObj(at -> new Seat(places.get(at % places.size()), people.get(at)))
          .toList();
    }

    /** Each at the site where they live. */
    static List<Seat> atHome(List<Someone> people) {
      return people.stream().map(person -> new Seat(person.origin().place(), person)).toList();
    }
  }

  /** Seats everybody once in sessions of their place; so many of them come a second time. */
  void counted(Plan plan, List<Seat> seats, int size, int repeats, String months) {
    var calendar = new Calendar(chance.split(), book.year(), months);
    var byPlace = new LinkedHashMap<String, List<Someone>>();
    seats.forEach(seat ->
        byPlace.computeIfAbsent(seat.place(), absent -> new ArrayList<>()).add(seat.person()));
    var sessions = new ArrayList<String>();
    var attended = new ArrayList<Someone>();
    var taken = new HashSet<String>();
    byPlace.forEach((place, people) -> {
      for (int from = 0; from < people.size(); from += size) {
        var group = people.subList(from, Math.min(people.size(), from + size));
        var session = open(plan, place, calendar.day(), new Heads(0, 0, 0));
        sessions.add(session);
        group.forEach(person -> attend(session, person, plan.isTraining()));
        group.forEach(person -> taken.add(session + person.key()));
        attended.addAll(group);
      }
    });
    int left = sessions.size() > 1 ? repeats : 0;
    while (left > 0) {
      var person = chance.pick(attended);
      var session = chance.pick(sessions);
      if (taken.add(session + person.key())) {
        attend(session, person, plan.isTraining());
        left--;
      }
    }
  }

  /** One session on given days. */
  void counted(Plan plan, String place, LocalDate from, LocalDate to, List<Someone> people) {
    var session = open(plan, place, from, to, new Heads(0, 0, 0));
    people.forEach(person -> attend(session, person, plan.isTraining()));
  }

  /** Invites people to a session of their own which they did not come to: they never count. */
  void invited(Plan plan, String place, LocalDate day, List<Someone> people) {
    var session = open(plan, place, day, new Heads(0, 0, 0));
    people.forEach(person -> attendance(session, person, "invited"));
  }

  /** Sessions that only counted heads, which add up to the given numbers. */
  void headcounts(Plan plan, List<String> places, int sessions, Heads heads, String months) {
    var calendar = new Calendar(chance.split(), book.year(), months);
    var size = new Weighted<>(Collections.nCopies(sessions, 0), sizes(sessions));
    var female = size.parts(heads.female());
    var male = size.parts(heads.male());
    var unknown = size.parts(heads.unknown());
    for (int at = 0; at < sessions; at++) {
      open(
          plan,
          places.get(at % places.size()),
          calendar.day(),
          new Heads(female.get(at), male.get(at), unknown.get(at)));
    }
  }

  private List<Integer> sizes(int sessions) {
    var sizes = new ArrayList<Integer>();
    for (int at = 0; at < sessions; at++) {
      sizes.add(chance.between(20, 60));
    }
    return sizes;
  }

  private String open(Plan plan, String place, LocalDate from, Heads heads) {
    var to = plan.isTraining() ? Calendar.workingDay(from.plusDays(1)) : from;
    return open(plan, place, from, to.isBefore(from) ? from : to, heads);
  }

  private String open(Plan plan, String place, LocalDate from, LocalDate to, Heads heads) {
    var counts = heads.total() > 0;
    return book.add(
        Sheet.SESSIONS,
        "session_kind",
        plan.kind(),
        "topic",
        plan.topic(),
        "target_group",
        plan.targetGroup(),
        "led_by",
        plan.ledBy(),
        "implementing_partner",
        plan.partner(),
        "place",
        place,
        "starts_on",
        from.toString(),
        "ends_on",
        to.equals(from) ? "" : to.toString(),
        "headcount_female",
        counts ? Integer.toString(heads.female()) : "",
        "headcount_male",
        counts ? Integer.toString(heads.male()) : "",
        "headcount_unknown",
        counts ? Integer.toString(heads.unknown()) : "",
        "headcount_total",
        counts ? Integer.toString(heads.total()) : "",
        "project",
        plan.project());
  }

  private void attend(String session, Someone person, boolean training) {
    attendance(session, person, training && chance.inThousand(900) ? "completed" : "attended");
  }

  private void attendance(String session, Someone person, String status) {
    book.add(
        Sheet.ATTENDANCE, "session", session, "person", book.mention(person), "status", status);
  }
}
