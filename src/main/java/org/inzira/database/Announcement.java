package org.inzira.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** Says where the server is, once it answers. */
record Announcement(DatabaseServer server, Settings settings) {

  @EventListener
  void say(WebServerInitializedEvent started) {
    try {
      server.announce(settings.address(started.getWebServer().getPort()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
