package org.inzira.fhir;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request as HAPI's server wants it: below its own path, with a body that was looked at. */
final class SentBody extends HttpServletRequestWrapper {

  static final String PATH = "/fhir";

  private final Optional<byte[]> body;

  SentBody(HttpServletRequest request, Optional<byte[]> body) {
    super(request);
    this.body = body;
  }

  @Override
  public String getServletPath() {
    return PATH;
  }

  @Override
  public String getPathInfo() {
    return getRequestURI().substring(getContextPath().length() + PATH.length());
  }

  @Override
  public ServletInputStream getInputStream() throws java.io.IOException {
    return body.isPresent() ? new Bytes(body.orElseThrow()) : super.getInputStream();
  }

  @Override
  public BufferedReader getReader() throws java.io.IOException {
    return body.isPresent()
        ? new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))
        : super.getReader();
  }

  private static final class Bytes extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    Bytes(byte[] body) {
      this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
