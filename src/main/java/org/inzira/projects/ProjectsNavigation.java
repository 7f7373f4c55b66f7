package org.inzira.projects;

import org.inzira.page.Icon;
import org.inzira.page.NavigationEntry;
import org.inzira.page.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where projects stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProjectsNavigation {

  @Bean
  NavigationEntry projectsEntry() {
    return new NavigationEntry(
        60, "records.project", "/records/project", Icon.PROJECTS, Tone.SUPPORT);
  }
}
