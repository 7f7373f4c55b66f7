package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StretchTest {

  private static final List<String> ALL = List.of("a", "b", "d", "e", "f");

  @Test
  void leadsThroughAllAndSaysHowManyThereAre() {
    var seen = new ArrayList<String>();
    var stretch = Stretch.of(ALL, Function.identity(), "", 2);
    seen.addAll(stretch.shown());
    while (stretch.next().isPresent()) {
      stretch = Stretch.of(ALL, Function.identity(), stretch.next().get(), 2);
      assertThat(stretch.before()).isEqualTo(seen.size());
      assertThat(stretch.total()).isEqualTo(5);
      seen.addAll(stretch.shown());
    }
    assertThat(seen).isEqualTo(ALL);
  }

  @Test
  void goesOnWhereTheLastOneStoodThatIsGone() {
    assertThat(Stretch.of(ALL, Function.identity(), "c", 2).shown()).containsExactly("d", "e");
  }

  @Test
  void hasNoNextOneAtTheEndAndNoneAtAllBeyondIt() {
    assertThat(Stretch.of(ALL, Function.identity(), "b", 3).next()).isEmpty();
    var beyond = Stretch.of(ALL, Function.identity(), "z", 3);
    assertThat(beyond.shown()).isEmpty();
    assertThat(beyond.before()).isEqualTo(5);
  }
}
