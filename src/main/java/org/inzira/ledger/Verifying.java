package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Recomputes the chain from the rows, in one pass and with bounded memory. */
@Component
class Verifying implements LedgerProof {

  private final Blocks blocks;
  private final Transactions transactions;

  Verifying(Blocks blocks, Transactions transactions) {
    this.blocks = blocks;
    this.transactions = transactions;
  }

  @Override
  public boolean holds(String anchor) {
    var asked = Anchor.find(anchor);
    return asked.isPresent() && verify(asked) instanceof Verification.Fits;
  }

  Verification verify(Optional<Anchor> anchor) {
    return transactions.rehearse(() -> Outcome.done(walk(anchor))).orThrow();
  }

  private Verification walk(Optional<Anchor> anchor) {
    var chain = new Chain(anchor);
    blocks.stream(chain);
    var found = chain.end();
    return found instanceof Verification.Fits fits && blocks.countUnsealed() > 0
        ? new Verification.Broken(fits.blocks() + 1, Verification.Fault.UNSEALED)
        : found;
  }

  /** Takes the lines of all blocks in order and remembers the first that does not fit. */
  private static final class Chain implements RowCallbackHandler {

    private final Optional<Anchor> anchor;
    private Block previous = Block.NONE;
    private Optional<Block> current = Optional.empty();
    private String claimedBody = "";
    private BodyHash body = new BodyHash();
    private Optional<Verification.Broken> broken = Optional.empty();

    Chain(Optional<Anchor> anchor) {
      this.anchor = anchor;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
      if (broken.isPresent()) {
        return;
      }
      var block = Blocks.block(row);
      if (!current.equals(Optional.of(block))) {
        finish();
        current = Optional.of(block);
        claimedBody = row.getString("body_hash");
        body = new BodyHash();
      }
      var line = row.getString("line");
      if (line != null) {
        body.add(line);
      }
    }

    Verification end() {
      finish();
      if (broken.isPresent()) {
        return broken.get();
      }
      if (anchor.isPresent() && anchor.get().number() > previous.number()) {
        return new Verification.Broken(previous.number() + 1, Verification.Fault.ANCHOR_MISSING);
      }
      return new Verification.Fits(previous.number(), previous.hash());
    }

    private void finish() {
      if (current.isEmpty() || broken.isPresent()) {
        return;
      }
      var block = current.get();
      fault(block).ifPresent(fault -> broken = broken(block, fault));
      previous = block;
      current = Optional.empty();
    }

    private Optional<Verification.Broken> broken(Block block, Verification.Fault fault) {
      var number = fault == Verification.Fault.NUMBER ? previous.number() + 1 : block.number();
      return Optional.of(new Verification.Broken(number, fault));
    }

    private Optional<Verification.Fault> fault(Block block) {
      if (block.number() != previous.number() + 1) {
        return Optional.of(Verification.Fault.NUMBER);
      }
      if (!body.hex().equals(claimedBody)) {
        return Optional.of(Verification.Fault.BODY);
      }
      var expected = Block.hash(block.number(), previous.hash(), block.sealedAt(), claimedBody);
      if (!expected.equals(block.hash())) {
        return Optional.of(Verification.Fault.HASH);
      }
      return anchor
          .filter(known -> known.number() == block.number() && !known.hash().equals(block.hash()))
          .map(known -> Verification.Fault.ANCHOR_DIFFERS);
    }
  }
}
