package org.inzira.editions;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;

/**
 * A published review.
 *
 * @param number its place among the editions of its year, from 1
 * @param anchor the ledger's block up to which it was counted, with its hash
 * @param citation how it is cited, in English
 * @param version the Inzira that made its documents
 * @param contentHash the SHA-256 of the data that its documents are made from
 * @param withdrawal when it no longer holds
 * @param token what its public address ends in, when that is switched on
 */
record Edition(
    Year year,
    int number,
    AccountName account,
    Instant publishedAt,
    String anchor,
    String citation,
    String version,
    String contentHash,
    Optional<Withdrawal> withdrawal,
    Optional<String> token) {

  /** Where its page is. */
  String address() {
    return "/review/" + year + "/editions/" + number;
  }

  /** Where it is to be read without signing in, when that is switched on. */
  Optional<String> publicAddress() {
    return token.map(secret -> "/public/" + secret);
  }

  /** How the trail names it. */
  String name() {
    return year + "/" + number;
  }

  /** By whom, when and why an edition was taken back. */
  record Withdrawal(AccountName account, Instant at, String reason) {}

  /** Which of its documents. */
  record DocumentKey(Audience audience, Locale language, Format format) {

    /** The end of its address. */
    String path() {
      return audience.code() + "/" + language.getLanguage() + "/" + format.code();
    }
  }

  /** A stored file, without its bytes. */
  record StoredFile(DocumentKey key, String name, long size, String hash) {}

  /** An edition with its files. */
  record Whole(Edition edition, List<StoredFile> files) {
    Whole {
      files = List.copyOf(files);
    }
  }
}
