package org.inzira.editions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inzira.print.ReadAloud;

/**
 * All that can be read in a document by who takes it apart: of a PDF the letters of its pages, what
 * a screen reader says, and every text and stream of its objects (bookmarks, metadata, links); of a
 * workbook every part of the package; of anything the bytes themselves.
 */
final class Unpacked {

  private Unpacked() {}

  static String text(byte[] document) throws IOException {
    var text = new StringBuilder(new String(document, StandardCharsets.UTF_8));
    var begin = new String(document, 0, Math.min(4, document.length), StandardCharsets.ISO_8859_1);
    if (begin.equals("%PDF")) {
      pdf(document, text);
    } else if (begin.startsWith("PK")) {
      packed(document, text);
    }
    return text.toString();
  }

  private static void pdf(byte[] document, StringBuilder text) throws IOException {
    try (var pdf = Loader.loadPDF(document)) {
      text.append(new PDFTextStripper().getText(pdf));
      text.append(ReadAloud.text(document));
      objects(pdf, text);
    }
  }

  private static void objects(PDDocument pdf, StringBuilder text) throws IOException {
    for (var key : pdf.getDocument().getXrefTable().keySet()) {
      var object = pdf.getDocument().getObjectFromPool(key).getObject();
      collect(object, text);
    }
    collect(pdf.getDocument().getTrailer(), text);
  }

  private static void collect(COSBase object, StringBuilder text) throws IOException {
    switch (object) {
      case COSStream stream -> {
        try (var in = stream.createInputStream()) {
          text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
        }
        values(stream, text);
      }
      case COSDictionary dictionary -> values(dictionary, text);
      case COSArray array -> {
        for (var item : array) {
          collect(item, text);
        }
      }
      case COSString string -> text.append(string.getString()).append('\n');
      case null, default -> {}
    }
  }

  /** What is an object of its own comes by itself. */
  private static void values(COSDictionary dictionary, StringBuilder text) throws IOException {
    for (var value : dictionary.entrySet()) {
      text.append(value.getKey().getName()).append(' ');
      collect(value.getValue(), text);
    }
  }

  private static void packed(byte[] document, StringBuilder text) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append('\n');
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
  }
}
