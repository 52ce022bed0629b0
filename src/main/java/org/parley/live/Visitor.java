package org.parley.live;

import org.parley.identity.Caller;

/**
 * Who opened a socket.
 *
 * @param address from which they came, as far as the server's proxies are to be believed
 * @param language in which they are told what is wrong, one of the offered ones
 */
record Visitor(Caller caller, String address, String language) {
  /** What a limit counts: the person, or the address of who is not signed in. */
  String counted() {
    return caller.person().map(person -> "person " + person.value()).orElse("address " + address);
  }
}
