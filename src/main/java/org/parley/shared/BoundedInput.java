package org.parley.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Bytes from elsewhere, of which no more are taken than were agreed, whatever length they were said to have. */
public final class BoundedInput extends FilterInputStream {
  private final Supplier<? extends RuntimeException> tooMuch;
  private long left;

  /** @param most bytes @param tooMuch what reading ends with where more come */
  public BoundedInput(InputStream in, long most, Supplier<? extends RuntimeException> tooMuch) {
    super(in);
    this.left = most;
    this.tooMuch = tooMuch;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw tooMuch.get();
    }
  }
}
