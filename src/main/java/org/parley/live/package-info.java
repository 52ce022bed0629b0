/**
 * News: the journal, read on from a number, over the WebSocket and over REST. The only package that knows the WebSocket. A wake-up
 * after each commit says that there is something to read; the cursor of each subscription, not the wake-up, is the guarantee that
 * everyone gets what they may see, in order and once.
 */
package org.parley.live;
