package org.parley.journey.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between a browser and the server that can be cut, as a bad one is: what is open breaks, what is tried fails, until it is mended. Or
 * it dies without a word: what is open stays open and carries nothing ever again, and what is tried is not answered, until it is mended.
 */
public final class CuttableLine implements AutoCloseable {
  private static final int NEVER = -1;

  private final int target;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger stalls = new AtomicInteger();
  private volatile boolean cut;
  private volatile boolean stalled;

  /** Leads to that port of this machine. */
  public CuttableLine(int target) {
    this.target = target;
    try {
      entrance = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Where a browser opens pages through this line. */
  public String address() {
    return "http://localhost:" + entrance.getLocalPort();
  }

  public void cut() {
    cut = true;
    open.forEach(CuttableLine::drop);
  }

  public void stall() {
    stalled = true;
    stalls.incrementAndGet();
  }

  public void mend() {
    cut = false;
    stalled = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket from = entrance.accept();
        if (cut) {
          drop(from);
          continue;
        }
        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(from);
        open.add(to);
        int lasts = stalled ? NEVER : stalls.get();
        start(() -> pass(from, to, lasts));
        start(() -> pass(to, from, lasts));
      } catch (IOException closedOrRefused) {
        // the browser sees a broken connection, which is what this line is for
      }
    }
  }

  /** @param lasts how many stalls there have been when it carries something; after the next one it swallows what comes */
  private void pass(Socket from, Socket to, int lasts) {
    byte[] some = new byte[8_192];
    try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (stalls.get() == lasts) {
          out.write(some, 0, read);
        }
      }
    } catch (IOException broken) {
      // both ends are dropped below
    } finally {
      drop(from);
      drop(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyGone) {
      // gone is what was wanted
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    cut();
    entrance.close();
  }
}
