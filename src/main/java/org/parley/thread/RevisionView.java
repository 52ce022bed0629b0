package org.parley.thread;

import java.time.Instant;
import java.util.Optional;

/** What a message said at one time. @param text absent while the message is hidden, as is {@code html} */
public record RevisionView(int revision, Optional<String> text, Optional<String> html, Instant at) {}
