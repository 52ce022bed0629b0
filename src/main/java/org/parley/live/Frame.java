package org.parley.live;

/** One thing to be sent: a text, shared by all sockets that it goes to, or a ping. */
record Frame(String text) {
  /** Asks the other side whether it is still there. */
  static final Frame PING = new Frame("");

  /** How much of a queue it takes up, in characters. */
  int size() {
    return text.length();
  }
}
