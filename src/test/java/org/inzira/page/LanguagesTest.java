package org.inzira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.servlet.filter.OrderedCharacterEncodingFilter;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

class LanguagesTest {

  @Test
  void looksAtParametersOnlyOnceItIsKnownInWhichLettersTheyAreWritten() {
    var letters = new OrderedCharacterEncodingFilter();
    var languages = new Languages();
    var filters = new ArrayList<Object>(List.of(languages, letters));

    AnnotationAwareOrderComparator.sort(filters);

    assertThat(filters).containsExactly(letters, languages);
  }
}
