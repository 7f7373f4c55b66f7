package org.inzira.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A road to a database that can be cut and mended while others travel on it. */
final class Road implements AutoCloseable {

  private final int target;
  private final int port;
  private final Set<Socket> travellers = ConcurrentHashMap.newKeySet();
  private ServerSocket gate;

  private Road(int target, ServerSocket gate) {
    this.target = target;
    this.gate = gate;
    this.port = gate.getLocalPort();
  }

  static Road to(int target) throws IOException {
    var road = new Road(target, open(0));
    road.admit();
    return road;
  }

  int port() {
    return port;
  }

  /** Whoever is on it falls off, and nobody comes on it any more. */
  void cut() throws IOException {
    gate.close();
    for (var socket : travellers) {
      socket.close();
    }
    travellers.clear();
  }

  void mend() throws IOException {
    gate = open(port);
    admit();
  }

  private static ServerSocket open(int port) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return socket;
  }

  private void admit() {
    var open = gate;
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              var from = open.accept();
              var to = new Socket(InetAddress.getLoopbackAddress(), target);
              carry(from, to);
              carry(to, from);
            }
          } catch (IOException cut) {
            // Nobody comes any more.
          }
        });
  }

  private void carry(Socket from, Socket to) {
    travellers.add(from);
    Thread.ofVirtual()
        .start(() -> {
          try (from;
              to) {
            from.getInputStream().transferTo(to.getOutputStream());
          } catch (IOException cut) {
            // Both ends are closed.
          } finally {
            travellers.remove(from);
          }
        });
  }

  @Override
  public void close() {
    try {
      cut();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
