package org.parley.history;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is kept in pieces, read one piece at a time. */
final class Pieces extends InputStream {
  private final IntFunction<Optional<byte[]>> pieces;
  private Optional<byte[]> piece = Optional.of(new byte[0]);
  private int next;
  private int position;

  /** @param pieces by their place, from 0; empty after the last */
  Pieces(IntFunction<Optional<byte[]>> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() {
    return hasMore() ? piece.orElseThrow()[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    byte[] present = piece.orElseThrow();
    int read = Math.min(length, present.length - position);
    System.arraycopy(present, position, bytes, from, read);
    position += read;
    return read;
  }

  private boolean hasMore() {
    while (piece.isPresent() && position == piece.get().length) {
      piece = pieces.apply(next++);
      position = 0;
    }
    return piece.isPresent();
  }
}
