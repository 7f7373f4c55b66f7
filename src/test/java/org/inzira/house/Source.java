package org.inzira.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java file as the compiler's parser reads it. */
record Source(Path path, String text, CompilationUnitTree tree, DocTrees trees) {

  /** Reads all Java files below a folder. */
  static List<Source> below(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(Source::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A file that a rule must find fault with. */
  static Source planted(String text) {
    return parse(Path.of("src/main/java/org/inzira/planted/Planted.java"), text);
  }

  private static Source read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Source parse(Path path, String text) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var file = new Text(path, text);
    // Parsing needs no class path, and reading it for each file would take minutes.
    var alone = List.of("-classpath", "", "-proc:none");
    var task = (JavacTask) compiler.getTask(null, null, null, alone, null, List.of(file));
    try {
      return new Source(path, text, task.parse().iterator().next(), DocTrees.instance(task));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  long firstLine(Tree part) {
    return line(trees.getSourcePositions().getStartPosition(tree, part));
  }

  long lastLine(Tree part) {
    return line(trees.getSourcePositions().getEndPosition(tree, part));
  }

  private long line(long position) {
    return tree.getLineMap().getLineNumber(position);
  }

  /** Where a part stands, for the report. */
  String at(Tree part) {
    return path + ":" + firstLine(part);
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String content;

    Text(Path path, String content) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
