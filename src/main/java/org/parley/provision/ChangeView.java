package org.parley.provision;

import org.parley.shared.LocalizedText;

/**
 * One of the changes that an amendment makes, as it can be voted on separately.
 *
 * @param number from 1, in the order of the text
 * @param before the paragraph as it stands; empty in every language where one is put in
 * @param after as it is to read; empty in every language where it is taken out
 */
public record ChangeView(int number, LocalizedText before, LocalizedText after) {}
