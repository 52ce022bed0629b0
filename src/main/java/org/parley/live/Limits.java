package org.parley.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much of the live service there is for all and for each. A socket takes about 40 KB of memory: as many as there may be unless
 * somebody says otherwise take 200 MB of the 512 MB that {@code liberty/jvm.options} gives.
 */
@ApplicationScoped
class Limits {
  /** The longest message that a client may send, in bytes. */
  static final int MESSAGE_BYTES = 16 * 1024;
  /** The longest frame; above {@link #MESSAGE_BYTES}, since Liberty ends the line with a reason that names our classes. */
  static final int FRAME_BYTES = 4 * MESSAGE_BYTES;
  /** The most consultations that one socket follows. */
  static final int SUBSCRIPTIONS = 8;
  /** Messages that a client may send at once, and how many more each second. */
  static final int MESSAGES_AT_ONCE = 30;
  static final int MESSAGES_PER_SECOND = 5;
  /** How many messages of a socket may be wrong, or too many, before it is closed. */
  static final int STRIKES = 10;
  static final Duration PING_EVERY = Duration.ofSeconds(25);
  /** How often what has to be told is looked at. */
  static final Duration BEAT = Duration.ofMillis(500);
  /** After so many beats without a word, 15 seconds, a subscription is told again how far it is: a page sees no pings, and takes a long silence for a dead line. */
  static final int SILENT_BEATS = 30;
  static final Duration IDLE = Duration.ofSeconds(70);
  /** How long a frame may take to be handed to the network. */
  static final Duration SENDING = Duration.ofSeconds(20);

  private int sockets;
  private int socketsOfPerson;
  private int socketsOfAddress;

  Limits() {}

  @Inject
  Limits(@ConfigProperty(name = "PARLEY_LIVE_SOCKETS", defaultValue = "5000") int sockets,
      @ConfigProperty(name = "PARLEY_LIVE_SOCKETS_OF_PERSON", defaultValue = "10") int socketsOfPerson,
      @ConfigProperty(name = "PARLEY_LIVE_SOCKETS_OF_ADDRESS", defaultValue = "1500") int socketsOfAddress) {
    this.sockets = sockets;
    this.socketsOfPerson = socketsOfPerson;
    this.socketsOfAddress = socketsOfAddress;
  }

  /** In all, on this node. The public leaves a quarter of them to those who are signed in, so that it cannot shut them out. */
  int socketsFor(Visitor visitor) {
    return visitor.caller().isSignedIn() ? sockets : sockets - sockets / 4;
  }

  /** Of one person, or of all who come from one address without signing in: a delegation's whole building may be one address. */
  int socketsOf(Visitor visitor) {
    return visitor.caller().isSignedIn() ? socketsOfPerson : socketsOfAddress;
  }
}
