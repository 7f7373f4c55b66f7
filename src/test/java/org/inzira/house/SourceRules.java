package org.inzira.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The rules about Java files that the compiler does not know. */
final class SourceRules {

  private static final int METHOD_LINES_MAX = 40;
  private static final int FILE_LINES_MAX = 300;

  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}+,? \\p{Ll}.* .*[.!?:…]");
  private static final Pattern SQL =
      Pattern.compile(
          "\\s*(select\\s|insert into\\s|update \\w+|delete from\\s|create \\w+|alter \\w+|with \\w+ as).*",
          Pattern.DOTALL);
  private static final Pattern CONSTANT = Pattern.compile("(\\w+\\.)?[A-Z][A-Z0-9_]*");
  private static final Set<String> FORMATTING = Set.of("formatted", "format", "replace", "concat");
  private static final Pattern LEFT_OVER =
      Pattern.compile("(?m)(//|\\*).*\\b(TO" + "DO|FIX" + "ME)");

  private SourceRules() {}

  /** Rules for all Java files, tests included. */
  static List<SourceRule> everywhere() {
    return List.of(
        new SourceRule(
            "methods have at most 40 lines",
            SourceRules::longMethods,
            "class Planted { void walk() {" + "\n  step();".repeat(40) + "\n} }"),
        new SourceRule(
            "nothing is left for later",
            source -> matches(source, LEFT_OVER),
            "class Planted {} // TO" + "DO finish"),
        new SourceRule(
            "no test is switched off",
            source -> annotated(source, "Disabled"),
            "class Planted { @Disabled void walks() {} }"),
        new SourceRule(
            "no mocks",
            source -> imports(source, "org.mockito"),
            "import org.mockito.Mockito; class Planted {}"),
        new SourceRule(
            "tests are named by sentences",
            SourceRules::stiffNames,
            "class Planted { @Test void shouldWork() {} @Test void test1() {} }"));
  }

  /** Rules for what is shipped. */
  static List<SourceRule> shipped() {
    return List.of(
        new SourceRule(
            "files have at most 300 lines",
            SourceRules::longFile,
            "class Planted {" + "\n".repeat(301) + "}"),
        new SourceRule(
            "public types of a module have Javadoc",
            SourceRules::undocumented,
            "package org.inzira.planted; public class Planted {}"),
        new SourceRule(
            "sentences for users stand in messages",
            SourceRules::sentences,
            "class Planted { String greet() { return \"Please sign in first.\"; } }"),
        new SourceRule(
            "SQL is not put together from text",
            SourceRules::composedSql,
            "class Planted { void find(String name) {"
                + " sql(\"select 1 from person where name = '\" + name + \"'\"); } }"),
        new SourceRule(
            "no setters",
            SourceRules::setters,
            "class Planted { String name; void setName(String name) { this.name = name; } }"),
        new SourceRule(
            "no Lombok",
            source -> imports(source, "lombok"),
            "import lombok.Data; class Planted {}"));
  }

  private static List<String> longMethods(Source source) {
    return each(
        source,
        MethodTree.class,
        (path, found) -> {
          var method = (MethodTree) path.getLeaf();
          long lines = source.lastLine(method) - source.firstLine(method) + 1;
          if (lines > METHOD_LINES_MAX) {
            found.add(source.at(method) + " " + method.getName() + " has " + lines + " lines");
          }
        });
  }

  private static List<String> longFile(Source source) {
    long lines = source.text().lines().count();
    return lines > FILE_LINES_MAX ? List.of(source.path() + " has " + lines + " lines") : List.of();
  }

  private static List<String> undocumented(Source source) {
    var found = new ArrayList<String>();
    for (var type : source.tree().getTypeDecls()) {
      var path = new TreePath(new TreePath(source.tree()), type);
      if (type instanceof ClassTree declared
          && declared.getModifiers().getFlags().contains(Modifier.PUBLIC)
          && source.trees().getDocComment(path) == null) {
        found.add(source.at(type) + " has no Javadoc");
      }
    }
    return found;
  }

  private static List<String> sentences(Source source) {
    return each(
        source,
        LiteralTree.class,
        (path, found) -> {
          var literal = (LiteralTree) path.getLeaf();
          if (literal.getValue() instanceof String text
              && SENTENCE.matcher(text).matches()
              && !isInside(path, AnnotationTree.class)
              && !isInException(path)) {
            found.add(source.at(literal) + " “" + text + "”");
          }
        });
  }

  private static boolean isInException(TreePath path) {
    for (var up = path; up != null; up = up.getParentPath()) {
      if (up.getLeaf() instanceof NewClassTree made
          && made.getIdentifier().toString().endsWith("Exception")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(TreePath path, Class<? extends Tree> kind) {
    for (var up = path; up != null; up = up.getParentPath()) {
      if (kind.isInstance(up.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  private static List<String> composedSql(Source source) {
    return each(
        source,
        LiteralTree.class,
        (path, found) -> {
          var literal = (LiteralTree) path.getLeaf();
          if (literal.getValue() instanceof String text
              && SQL.matcher(text).matches()
              && (isJoined(path) || isFormatted(path))) {
            found.add(
                source.at(literal) + " “" + text.strip().lines().findFirst().orElse("") + "”");
          }
        });
  }

  /** Whether a chain of {@code +} around the literal holds anything but literals and constants. */
  private static boolean isJoined(TreePath path) {
    var chain = path;
    while (chain.getParentPath().getLeaf() instanceof BinaryTree) {
      chain = chain.getParentPath();
    }
    return chain.getLeaf() instanceof BinaryTree joined && !isFixed(joined);
  }

  private static boolean isFixed(ExpressionTree part) {
    return part instanceof BinaryTree joined
        ? isFixed(joined.getLeftOperand()) && isFixed(joined.getRightOperand())
        : part instanceof LiteralTree || CONSTANT.matcher(part.toString()).matches();
  }

  private static boolean isFormatted(TreePath path) {
    return path.getParentPath().getLeaf() instanceof MemberSelectTree member
        && FORMATTING.contains(member.getIdentifier().toString())
        && path.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree;
  }

  private static List<String> setters(Source source) {
    return each(
        source,
        MethodTree.class,
        (path, found) -> {
          var method = (MethodTree) path.getLeaf();
          if (method.getName().toString().matches("set\\p{Lu}.*")
              && method.getParameters().size() == 1) {
            found.add(source.at(method) + " " + method.getName());
          }
        });
  }

  private static List<String> stiffNames(Source source) {
    return each(
        source,
        MethodTree.class,
        (path, found) -> {
          var method = (MethodTree) path.getLeaf();
          boolean test =
              method.getModifiers().getAnnotations().stream()
                  .anyMatch(mark -> mark.getAnnotationType().toString().endsWith("Test"));
          if (test && method.getName().toString().matches("(test|should)(\\p{Lu}.*|[0-9_].*|)")) {
            found.add(source.at(method) + " " + method.getName());
          }
        });
  }

  private static List<String> annotated(Source source, String annotation) {
    return each(
        source,
        AnnotationTree.class,
        (path, found) -> {
          var mark = (AnnotationTree) path.getLeaf();
          if (mark.getAnnotationType().toString().endsWith(annotation)) {
            found.add(source.at(mark) + " " + mark);
          }
        });
  }

  private static List<String> imports(Source source, String start) {
    return source.tree().getImports().stream()
        .filter(line -> line.getQualifiedIdentifier().toString().startsWith(start))
        .map(line -> source.at(line) + " " + line)
        .toList();
  }

  private static List<String> matches(Source source, Pattern pattern) {
    return pattern
        .matcher(source.text())
        .results()
        .map(result -> source.path() + " " + result.group())
        .toList();
  }

  private static List<String> each(
      Source source, Class<? extends Tree> kind, BiConsumer<TreePath, List<String>> check) {
    var found = new ArrayList<String>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree part, Void nothing) {
        var above = getCurrentPath();
        if (kind.isInstance(part) && above != null) {
          check.accept(new TreePath(above, part), found);
        }
        return super.scan(part, null);
      }
    }.scan(source.tree(), null);
    return found;
  }
}
