package org.parley.identity;

import java.time.Instant;

/**
 * A session or token that has just begun.
 *
 * @param credential with the secret, which is shown this once and never again
 */
public record Started(PersonView person, Credential credential, Instant expires) {}
