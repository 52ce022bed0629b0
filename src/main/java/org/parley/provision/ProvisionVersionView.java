package org.parley.provision;

import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.Speaker;
import org.parley.shared.LocalizedText;

/**
 * One version of a provision.
 *
 * @param by who wrote it, or sponsored the amendment that made it, as then; empty where a vote restored the words that it was about
 * @param note why it was revised, in the reviser's words
 * @param amendment number of the amendment whose adoption made it
 */
public record ProvisionVersionView(long version, LocalizedText title, LocalizedText text, Optional<Speaker> by, Instant at, Optional<String> note,
    Optional<Integer> amendment) {}
