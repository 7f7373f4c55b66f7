package org.inzira.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;

/** How many of the types of the modules are hidden from the others. */
record Hidden(int types, int hidden) {

  static Hidden in(JavaClasses classes) {
    var own = classes.stream().filter(Hidden::isOwn).toList();
    return new Hidden(own.size(), (int) own.stream().filter(Hidden::isHidden).count());
  }

  /** Public types that no other module uses, not even through another public type. */
  static List<String> needlesslyPublic(JavaClasses classes) {
    return classes.stream()
        .filter(Hidden::isOwn)
        .filter(type -> !isHidden(type))
        .filter(type -> !type.getPackageName().equals("org.inzira"))
        .filter(type -> !isNeededOutside(type))
        .map(JavaClass::getName)
        .sorted()
        .toList();
  }

  int percent() {
    return types == 0 ? 100 : 100 * hidden / types;
  }

  private static boolean isNeededOutside(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(use -> use.getOriginClass())
        .map(user -> user.getEnclosingClass().orElse(user))
        .anyMatch(user ->
            !user.getPackageName().equals(type.getPackageName())
                || (user.getModifiers().contains(JavaModifier.PUBLIC) && !user.equals(type)));
  }

  private static boolean isOwn(JavaClass type) {
    return type.isTopLevelClass()
        && !type.getSimpleName().equals("package-info")
        && !ClassRules.isGenerated(type);
  }

  private static boolean isHidden(JavaClass type) {
    return !type.getModifiers().contains(JavaModifier.PUBLIC);
  }
}
