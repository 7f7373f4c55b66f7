package org.inzira.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.places.BoundaryFile.Areas;
import org.springframework.stereotype.Service;

/** Brings in a file of boundaries, all or nothing; the same file again changes nothing. */
@Service
class BoundaryImport {

  /** What to bring in: the property that holds p-codes is found when it is not named. */
  record Request(Path file, Optional<String> property, String credit) {}

  /** What came of it. */
  record Result(boolean changed, int areas, int districts, List<String> mended) {}

  private static final long BYTES_MAX = 16L * 1024 * 1024;
  private static final int CREDIT_LENGTH_MAX = 200;

  private final Places places;
  private final BoundaryRows rows;
  private final Transactions transactions;

  BoundaryImport(Places places, BoundaryRows rows, Transactions transactions) {
    this.places = places;
    this.rows = rows;
    this.transactions = transactions;
  }

  Outcome<Result> bring(Request request) {
    if (request.credit().length() > CREDIT_LENGTH_MAX
        || request.credit().chars().anyMatch(Character::isISOControl)) {
      return Outcome.refused(Refusal.of("PL-014", Integer.toString(CREDIT_LENGTH_MAX)));
    }
    return switch (content(request.file())) {
      case Outcome.Done<byte[]>(var content) -> bring(request, content);
      case Outcome.Refused<byte[]>(var refusals) -> Outcome.refused(refusals);
    };
  }

  private Outcome<Result> bring(Request request, byte[] content) {
    var districts = places.list(Set.of(PlaceKind.DISTRICT));
    return switch (new BoundaryFile(districts, request.property()).read(content)) {
      case Outcome.Done<Areas>(var areas) -> store(request, hash(content), areas, districts.size());
      case Outcome.Refused<Areas>(var refusals) -> Outcome.refused(refusals);
    };
  }

  private Outcome<Result> store(Request request, String hash, Areas areas, int districts) {
    return transactions.write(() -> {
      var known =
          rows.last()
              .filter(
                  last -> last.fileHash().equals(hash) && last.credit().equals(request.credit()))
              .isPresent();
      if (!known) {
        rows.append(hash, request.credit(), Shapes.simplified(areas.shapes()));
      }
      return Outcome.done(new Result(!known, areas.shapes().size(), districts, areas.mended()));
    });
  }

  /** Reads no more than the bound, whatever the size that the file is said to have. */
  private static Outcome<byte[]> content(Path file) {
    try (var stream = Files.newInputStream(file)) {
      var content = stream.readNBytes((int) BYTES_MAX + 1);
      return content.length > BYTES_MAX
          ? Outcome.refused(Refusal.of("PL-002", file.toString()))
          : Outcome.done(content);
    } catch (IOException unreadable) {
      return Outcome.refused(Refusal.of("PL-001", file.toString()));
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
