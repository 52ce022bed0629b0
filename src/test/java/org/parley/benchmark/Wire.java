package org.parley.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One connection that is kept alive, and as little around it as HTTP/1.1 allows: client and server share the machine, and what the client
 * takes is not what is to be measured.
 */
final class Wire implements AutoCloseable {
  /** Shorter than the server leaves a silent connection open. */
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final int port;
  private final String headers;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private long used;
  /** Liberty ends a connection with some refusals, a 409 among them, and says so. */
  private boolean hangsUp;
  private byte[] body = new byte[0];

  /** @param token of whoever sends */
  Wire(int port, String token) throws IOException {
    this.port = port;
    connect();
    headers = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer " + token
        + "\r\nAccept: application/json\r\nContent-Type: application/json\r\n";
  }

  private void connect() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    used = System.nanoTime();
  }

  /**
   * Sends and waits for the answer.
   *
   * @param more headers besides, each with its line's end
   * @return the status
   */
  int send(String method, String path, String json, String more) throws IOException {
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    byte[] head = (method + " " + path + headers + more + "Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + content.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    if (hangsUp || System.nanoTime() - used > SILENT_NANOS) {
      close();
      connect();
    }
    out.write(request);
    int status = receive();
    used = System.nanoTime();
    return status;
  }

  /** What came with the last answer. */
  String body() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private int receive() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean chunked = false;
    hangsUp = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = true;
      } else if (header.startsWith("connection:")) {
        hangsUp = header.endsWith("close");
      }
    }
    body = chunked ? chunks() : in.readNBytes(length);
    return status;
  }

  private byte[] chunks() throws IOException {
    byte[] whole = new byte[0];
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      byte[] longer = Arrays.copyOf(whole, whole.length + size);
      in.readNBytes(longer, whole.length, size);
      whole = longer;
      line();
    }
    line();
    return whole;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
