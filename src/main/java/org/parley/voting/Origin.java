package org.parley.voting;

import java.time.LocalDate;

/**
 * Where an imported ballot was held, as its source has it.
 *
 * @param externalId the source's own id of it, unique within a consultation
 * @param session of the body, from 1
 * @param symbol of the document that was voted on; may be empty
 * @param amendment it was about an amendment
 * @param paragraph it was about a paragraph
 * @param important the body treated it as an important question, to be decided by two thirds
 */
public record Origin(String externalId, int session, LocalDate date, String symbol, boolean amendment, boolean paragraph, boolean important) {}
