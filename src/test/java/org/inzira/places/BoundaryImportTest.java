package org.inzira.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.places.BoundaryFileTest.feature;
import static org.inzira.places.BoundaryFileTest.file;
import static org.inzira.places.BoundaryFileTest.square;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inzira.database.InziraTest;
import org.inzira.kernel.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** The command that brings boundaries in, on the real database. */
@InziraTest
class BoundaryImportTest {

  private static final String MUSANZE = feature("RW43", square(29.4, -1.7, 29.7, -1.3));
  private static final String BURERA = feature("RW44", square(29.7, -1.7, 29.9, -1.3));

  @Autowired PlacesCommand command;
  @Autowired Boundaries boundaries;
  @Autowired JdbcClient database;
  @TempDir Path folder;

  @Test
  void bringsBoundariesInOnceAndDrawsTheLastOnes() throws IOException {
    var first = write(file(MUSANZE));
    assertThat(run(0, "import", first, "--credit", "© nobody, CC0")).contains("1 of 30");
    var deliveries = deliveries();

    assertThat(run(0, "import", first, "--credit", "© nobody, CC0")).contains("Nothing changed");
    assertThat(deliveries()).isEqualTo(deliveries);

    run(0, "import", write(file(MUSANZE, BURERA)), "--credit", "© somebody, CC0");
    var supplied = boundaries.find().orElseThrow();
    assertThat(supplied.credit()).isEqualTo("© somebody, CC0");
    assertThat(supplied.districts())
        .extracting(Boundaries.Boundary::place)
        .containsExactly(new PlaceCode("RW43"), new PlaceCode("RW44"));
    assertThat(supplied.districts().getFirst().rings().getFirst()).hasSize(5);
  }

  @Test
  void takesNothingOfAFileWithOneFault() throws IOException {
    var before = deliveries();

    assertThat(run(1, "import", write(file(MUSANZE, feature("RW99", square(1, 1, 2, 2))))))
        .contains("PL-011", "Feature 2", "RW99");
    assertThat(deliveries()).isEqualTo(before);
  }

  @Test
  void saysThatACreditIsMissing() throws IOException {
    assertThat(run(0, "import", write(file(BURERA)))).contains("--credit");
    assertThat(boundaries.find().orElseThrow().credit()).contains("supplied by the mission");
  }

  @Test
  void refusesFilesItCannotTake() throws IOException {
    assertThat(run(1, "import", folder.resolve("nowhere.geojson").toString())).contains("PL-001");
    assertThat(run(1, "import", folder.toString())).contains("PL-001");
    var large = Files.write(folder.resolve("large.geojson"), new byte[17 * 1024 * 1024]);
    assertThat(run(1, "import", large.toString())).contains("PL-002");
    assertThat(run(1, "import", write(file(MUSANZE)), "--credit", "x".repeat(201)))
        .contains("PL-014");
    run(2, "import");
    run(2);
  }

  private long deliveries() {
    return database.sql("select count(*) from places.boundary_delivery").query(Long.class).single();
  }

  private String write(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "areas", ".geojson"), content).toString();
  }

  private String run(int expected, String... words) {
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(line.execute(words)).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }
}
