package org.inzira.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inzira.fhir.bundles.BundleTrial;

/**
 * Bundles of a laboratory taken in from the text to the record, ledger and trail, beside HAPI’s
 * parser and validator alone over the same texts, by turns. A bundle that was not kept whole ends
 * it.
 */
final class BundleMeasurement {

  /** Runs of a small bundle; of a large one a run takes most of a minute. */
  private static final int RUNS = 5;

  private static final int RUNS_LARGE = 2;
  private static final int LARGE = 1_000;

  private static final List<String> SEED =
      List.of(
          """
          insert into people.person
              (id, record_key, version, saved_at, saved_by, given_name, sex, birth_date)
          values (gen_random_uuid(), 'P-1', 1, now(), 'benchmark', 'Aline', 'female',
              '1987-06-05')
          """,
          """
          insert into people.subject (person_id, subject_id)
          select id, gen_random_uuid() from people.person
          """,
          """
          insert into people.number (person_id, number)
          select id, 'RW-2022-0001' from people.person
          """);

  private final Ground ground;
  private final List<Integer> sizes;

  BundleMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.sizes = sizes.bundles();
  }

  List<Line> run(Consumer<String> progress) {
    progress.accept("bench.step.bundles");
    try (var trial = ground.open()) {
      trial.seed(SEED, 0);
      warm(trial);
      return sizes.stream().map(size -> measure(trial, size)).toList();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The model and both validators are loaded, and the code is compiled, before anything counts. */
  private static void warm(Trial trial) {
    for (int run = 0; run < RUNS; run++) {
      both(trial, bundle("warm-" + run, 20), 20);
    }
  }

  private static Line measure(Trial trial, int size) {
    int runs = size > LARGE ? RUNS_LARGE : RUNS;
    var taken = new ArrayList<Long>();
    var plain = new ArrayList<Long>();
    for (int run = 0; run < runs; run++) {
      var times = both(trial, bundle(size + "-" + run, size), size);
      taken.add(times.getFirst());
      plain.add(times.getLast());
    }
    double seconds = new Samples(taken).medianSeconds();
    return new Line(
        "bundles",
        List.of((long) size, Math.round(size / seconds)),
        Line.Unit.SECONDS,
        seconds,
        new Samples(plain).medianSeconds(),
        runs);
  }

  private static List<Long> both(Trial trial, String bundle, int size) {
    var bundles = trial.part(BundleTrial.class);
    var kept = Samples.time(() -> trial.act(() -> bundles.take(bundle)));
    var read = Samples.time(() -> bundles.parseAndValidate(bundle));
    if (kept.value() != size || read.value() != size + 1) {
      throw new IllegalStateException("a bundle was not kept whole");
    }
    return List.of(kept.nanos(), read.nanos());
  }

  /** Results of one patient; each bundle has others, since the same would add nothing. */
  private static String bundle(String name, int size) {
    return IntStream.range(0, size)
        .mapToObj(at -> result(name, at))
        .collect(Collectors.joining(",", HEAD, "]}"));
  }

  private static final String HEAD =
      """
      {"resourceType": "Bundle", "type": "transaction", "entry": [
      {"fullUrl": "urn:uuid:0c9c1ff4-9a8a-4d3c-a4b5-2f1d3c5b7e90",
       "resource": {"resourceType": "Patient", "gender": "female", "birthDate": "1987-06-05",
         "identifier": [{"system": "urn:inzira:person-number", "value": "RW-2022-0001"}],
         "name": [{"given": ["Aline"]}]},
       "request": {"method": "POST", "url": "Patient"}},
      """;

  private static String result(String name, int at) {
    return """
    {"fullUrl": "urn:uuid:00000000-0000-4000-8000-%012d",
     "resource": {"resourceType": "Observation", "status": "final",
       "identifier": [{"system": "urn:benchmark", "value": "%s-%d"}],
       "category": [{"coding": [{
         "system": "http://terminology.hl7.org/CodeSystem/observation-category",
         "code": "laboratory"}]}],
       "code": {"coding": [{"system": "http://loinc.org", "code": "718-7"}],
         "text": "Haemoglobin"},
       "subject": {"reference": "urn:uuid:0c9c1ff4-9a8a-4d3c-a4b5-2f1d3c5b7e90"},
       "effectiveDateTime": "2022-0%d-1%d",
       "valueQuantity": {"value": 1%d.%d, "unit": "g/dL",
         "system": "http://unitsofmeasure.org", "code": "g/dL"}},
     "request": {"method": "POST", "url": "Observation"}}
    """
        .formatted(at, name, at, 1 + at % 9, at % 10, at % 8, at % 10);
  }
}
