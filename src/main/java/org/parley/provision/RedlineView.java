package org.parley.provision;

import java.util.List;

/**
 * What changed between two versions.
 *
 * @param title runs of the title, in order
 * @param changes runs of the text, in order: those equal or deleted make up the version {@code from}, those equal or inserted {@code to}
 */
public record RedlineView(long from, long to, String lang, List<Redline.Run> title, List<Redline.Run> changes) {}
