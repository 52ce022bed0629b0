package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened and that the journal keeps. An event is an immutable record beside the aggregate that returns it;
 * its components, as JSON, are the {@code data} of the journal entry.
 *
 * <p>A facade hands it in to {@link Proceedings} inside its transaction; the journal appends it in the same transaction.
 */
public interface DomainEvent {
  /** Topic of changes that belong to no consultation: accounts and sessions. Read by administrators only. */
  String PLATFORM = "platform";

  /** The id of the consultation, or {@link #PLATFORM}. */
  @JsonIgnore
  String topic();

  @JsonIgnore
  Audience audience();

  /** Who did it, where a person did; empty for what fell due by itself. */
  @JsonIgnore
  Optional<PersonId> actor();

  /** The stable name that clients see: the record's name in kebab case, {@code MessagePosted} as {@code message-posted}. */
  @JsonIgnore
  default String type() {
    return EventType.OF.get(getClass());
  }

  /** Whether it may give rights to somebody or take them. Only what comes by the thousand, and surely does neither, says no. */
  @JsonIgnore
  default boolean touchesRights() {
    return true;
  }

  /** What is kept and shown as the entry's {@code data}; the record itself unless it wraps a view. */
  @JsonIgnore
  default Object data() {
    return this;
  }

  /**
   * Numbers of earlier entries of the topic that nobody is to read from now on: of each there is left to see that it is there, and
   * the id of what it was about. So what is hidden here is not given away by the journal's earlier pages.
   */
  @JsonIgnore
  default List<Long> withholds() {
    return List.of();
  }

  /** Numbers of entries withheld before that may be read again. */
  @JsonIgnore
  default List<Long> releases() {
    return List.of();
  }
}
