package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many listeners and one thread that reads for all of them. */
final class Gallery implements AutoCloseable {
  private static final int DOORS = 8;
  private static final int BUFFER_BYTES = 512 * 1024;

  private final Selector selector = Selector.open();
  private final Thread reader = new Thread(this::read, "gallery");
  private volatile Throwable failure;

  Gallery() throws IOException {
    reader.start();
  }

  /** Opens many, some at a time. */
  List<Watcher> open(int count, Opening opening) throws Exception {
    ExecutorService doors = Executors.newFixedThreadPool(DOORS);
    List<Future<Watcher>> opened = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      Callable<Watcher> enter = () -> opening.open(number);
      opened.add(doors.submit(enter));
    }
    List<Watcher> watchers = new ArrayList<>();
    for (Future<Watcher> watcher : opened) {
      watchers.add(watcher.get());
    }
    doors.shutdown();
    return watchers;
  }

  /** How one gets in. */
  interface Opening {
    /** Opens the socket, has it {@linkplain #seat seated} and says what is to be heard. */
    Watcher open(int number) throws IOException;
  }

  /** Reads for it from now on. */
  void seat(Watcher watcher) throws IOException {
    watcher.channel().register(selector, SelectionKey.OP_READ, watcher);
    selector.wakeup();
  }

  /** Reads no more for it, or again. */
  void listening(Watcher watcher, boolean listens) {
    watcher.channel().keyFor(selector).interestOps(listens ? SelectionKey.OP_READ : 0);
    selector.wakeup();
  }

  /** @throws IllegalStateException if somebody could not be read for */
  void check() {
    if (failure != null) {
      throw new IllegalStateException("a listener failed", failure);
    }
  }

  private void read() {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select(key -> read(key, buffer));
      }
    } catch (IOException | RuntimeException failed) {
      failure = failed;
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer) {
    Watcher watcher = (Watcher) key.attachment();
    try {
      if (!watcher.read(buffer)) {
        hangUp(watcher);
      }
    } catch (IOException gone) {
      hangUp(watcher);
    } catch (RuntimeException failed) {
      failure = failed;
      hangUp(watcher);
    }
  }

  private static void hangUp(Watcher watcher) {
    try {
      watcher.channel().close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() throws IOException {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
