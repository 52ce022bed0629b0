package org.parley.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** One WebSocket that reads, with as little around it as the protocol allows: client and server share the machine. */
final class Watcher {
  private static final int CONTINUED = 0;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final int HANDSHAKE_BYTES = 8_192;
  private static final byte[] NONE = new byte[0];

  private final SocketChannel channel;
  private final Texts texts;
  private byte[] unread = NONE;
  private volatile OptionalInt closed = OptionalInt.empty();

  /** Takes each message, in the thread that reads: these bytes of an array that is used again. */
  interface Texts {
    void take(byte[] bytes, int from, int to, long now);
  }

  private Watcher(SocketChannel channel, Texts texts) {
    this.channel = channel;
    this.texts = texts;
  }

  /**
   * Opens a socket.
   *
   * @param token of whoever listens
   * @param buffer bytes that the system may take in for who does not read; 0 for what it thinks best
   */
  static Watcher open(int port, String token, int buffer, Texts texts) throws IOException {
    SocketChannel channel = SocketChannel.open();
    if (buffer > 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
    }
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.write(ByteBuffer.wrap(("GET /live HTTP/1.1\r\nHost: localhost:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Authorization: Bearer " + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
    ByteBuffer answer = ByteBuffer.allocate(HANDSHAKE_BYTES);
    String said = "";
    while (!said.endsWith("\r\n\r\n")) {
      if (channel.read(answer) < 0) {
        throw new IOException("hung up at the door: " + said);
      }
      said = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    }
    if (!said.startsWith("HTTP/1.1 101")) {
      throw new IOException("not let in: " + said);
    }
    channel.configureBlocking(false);
    return new Watcher(channel, texts);
  }

  SocketChannel channel() {
    return channel;
  }

  /** Which code the other side closed it with; empty if it did not. */
  OptionalInt closed() {
    return closed;
  }

  /** Says something short. Masked with zeros, which leaves it as it is. */
  void say(String text) throws IOException {
    send(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private void send(int kind, byte[] content) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(content.length + 8);
    frame.put((byte) (FIN | kind));
    if (content.length < TWO_BYTES) {
      frame.put((byte) (MASKED | content.length));
    } else {
      frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) content.length);
    }
    frame.putInt(0).put(content).flip();
    if (channel.write(frame) < frame.limit()) {
      throw new IllegalStateException("what is so short did not go");
    }
  }

  /** Reads what is there. @param buffer of whoever reads for many @return false at the end */
  boolean read(ByteBuffer buffer) throws IOException {
    buffer.clear().put(unread);
    boolean open = channel.read(buffer) >= 0;
    long now = System.nanoTime();
    int from = 0;
    for (int next = frame(buffer.array(), from, buffer.position(), now); next > 0; next = frame(buffer.array(), from, buffer.position(), now)) {
      from = next;
    }
    unread = from == buffer.position() ? NONE : copy(buffer, from);
    return open && closed.isEmpty();
  }

  private static byte[] copy(ByteBuffer buffer, int from) {
    byte[] rest = new byte[buffer.position() - from];
    System.arraycopy(buffer.array(), from, rest, 0, rest.length);
    return rest;
  }

  /** @return where the next frame begins, or 0 if this one is not all there */
  private int frame(byte[] bytes, int from, int to, long now) throws IOException {
    if (to - from < 2) {
      return 0;
    }
    int length = bytes[from + 1];
    int start = from + 2 + (length == TWO_BYTES ? 2 : length == EIGHT_BYTES ? 8 : 0);
    if (start > to) {
      return 0;
    }
    if (length >= TWO_BYTES) {
      length = 0;
      for (int i = from + 2; i < start; i++) {
        length = length << 8 | bytes[i] & 0xFF;
      }
    }
    if (start + length > to) {
      return 0;
    }
    take(bytes[from] & 0xFF, bytes, start, start + length, now);
    return start + length;
  }

  private void take(int head, byte[] bytes, int from, int to, long now) throws IOException {
    int kind = head & 0xF;
    if (kind == CONTINUED || (head & FIN) == 0) {
      throw new IllegalStateException("a message in several frames is not reckoned with");
    }
    if (kind == TEXT) {
      texts.take(bytes, from, to, now);
    } else if (kind == PING) {
      send(PONG, Arrays.copyOfRange(bytes, from, to));
    } else if (kind == CLOSE) {
      closed = OptionalInt.of(to - from < 2 ? 0 : (bytes[from] & 0xFF) << 8 | bytes[from + 1] & 0xFF);
    }
  }
}
