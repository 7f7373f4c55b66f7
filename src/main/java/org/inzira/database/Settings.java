package org.inzira.database;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this mission, read once at start. A value that cannot be understood refuses the
 * start (DB-005).
 *
 * @param home where data are kept; absolute
 * @param baseAddress where the mission's readers reach the server ({@code https://review.example}),
 *     without a slash at its end; empty when nobody said
 * @param databaseUrl the mission's own server as role inzira_app; empty means the embedded one
 * @param databaseOwnerUrl the same database as role inzira_owner, for migrations only
 * @param zone the zone in which the mission's days begin and end
 * @param country the mission's country
 * @param destinationsFile the mission's own list of what destinations ask of a case, in place of
 *     the one that is shipped
 * @param lockAfterMinutes after how many minutes without use a screen locks itself; 0 for never
 */
public record Settings(
    Path home,
    int port,
    String bindAddress,
    String baseAddress,
    Optional<String> databaseUrl,
    Optional<String> databaseOwnerUrl,
    ZoneId zone,
    CountryCode country,
    Optional<Path> destinationsFile,
    int lockAfterMinutes) {

  /** Reads the settings from a source of properties ({@code inzira.port}). */
  public static Settings of(Function<String, @Nullable String> properties) {
    var values = new Values(properties);
    return new Settings(
        values.read(Setting.HOME, Settings::path),
        values.read(Setting.PORT, Settings::port),
        values.read(Setting.BIND_ADDRESS, text -> text),
        values.read(Setting.BASE_ADDRESS, Settings::base),
        values.find(Setting.DB_URL),
        values.find(Setting.DB_OWNER_URL),
        values.read(Setting.ZONE, ZoneId::of),
        values.read(Setting.COUNTRY, CountryCode::new),
        values.find(Setting.DESTINATIONS_FILE).map(Settings::path),
        values.read(Setting.LOCK_AFTER_MINUTES, Settings::minutes));
  }

  /** The same settings in another home. */
  Settings at(Path other) {
    return new Settings(
        other,
        port,
        bindAddress,
        baseAddress,
        databaseUrl,
        databaseOwnerUrl,
        zone,
        country,
        destinationsFile,
        lockAfterMinutes);
  }

  /** The address at which a server of these settings, listening on a port, is reached. */
  public String address(int listening) {
    var host = bindAddress.equals("0.0.0.0") ? "127.0.0.1" : bindAddress;
    return "http://" + host + ":" + listening + "/";
  }

  private static Path path(String text) {
    var home = text.startsWith("~/") ? System.getProperty("user.home") + text.substring(1) : text;
    return Path.of(home).toAbsolutePath().normalize();
  }

  private static String base(String text) {
    var address = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    if (!address.isEmpty() && !address.matches("https?://[^\\s\"'<>?#]+")) {
      throw new IllegalArgumentException("not an address: " + address);
    }
    return address;
  }

  private static int minutes(String text) {
    int minutes = Integer.parseInt(text);
    if (minutes < 0 || minutes > 24 * 60) {
      throw new IllegalArgumentException("not minutes of a day: " + minutes);
    }
    return minutes;
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    return port;
  }

  private record Values(Function<String, @Nullable String> properties) {

    Optional<String> find(Setting setting) {
      var text = properties.apply(setting.property());
      return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    <T> T read(Setting setting, Function<String, T> reading) {
      var text = find(setting).orElse(setting.standard());
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
        throw new RefusedException(List.of(Refusal.of("DB-005", setting.variable(), text)));
      }
    }
  }
}
