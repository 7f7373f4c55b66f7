package org.inzira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.servlet.filter.OrderedCharacterEncodingFilter;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class LanguagesTest {

  @Test
  void looksAtParametersOnlyOnceItIsKnownInWhichLettersTheyAreWritten() {
    var letters = new OrderedCharacterEncodingFilter();
    var languages = new Languages();
    var filters = new ArrayList<Object>(List.of(languages, letters));

    AnnotationAwareOrderComparator.sort(filters);

    assertThat(filters).containsExactly(letters, languages);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, , ?lang=fr",
    "GET, as_known_on=2023-03-01, ?as_known_on=2023-03-01&lang=fr",
    "GET, lang=en&site=RW55-MAHAMA, ?site=RW55-MAHAMA&lang=fr",
    "GET, language=en&lang=en, ?language=en&lang=fr",
    "POST, version=3, ?lang=fr",
  })
  void keepsWhatWasAskedForWhenTheLanguageIsSwitched(String method, String query, String switched)
      throws Exception {
    var request = new MockHttpServletRequest(method, "/review/2022");
    request.setQueryString(query);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      new Languages().doFilter(request, new MockHttpServletResponse(), (asked, answered) -> {});

      assertThat(Languages.switched("fr")).isEqualTo(switched);
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }
}
