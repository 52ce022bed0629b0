package org.parley.thread;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Speaker;

/**
 * A message as others see it.
 *
 * @param seq the journal's number of its posting; absent in the event of the posting itself, whose own number it is
 * @param author as then
 * @param kind as what it was said
 * @param lang language tag
 * @param text as written; absent while the message is hidden
 * @param html rendered and made safe; absent while the message is hidden
 * @param replyTo id of a message of the same thread
 * @param revision from 1, one higher with every correction
 */
public record MessageView(String id, Optional<Long> seq, String thread, Speaker author, MessageKind kind, String lang, Optional<String> text, Optional<String> html,
    Instant at, Optional<String> replyTo, int revision, Optional<Instant> correctedAt, Optional<Hidden> hidden) {

  /** That, why and by whom it was hidden. */
  public record Hidden(String reason, By by, Instant at) {}

  /** Who hid it: the name, as everyone may know it. */
  @Schema(name = "HiddenBy")
  public record By(String name) {}
}
