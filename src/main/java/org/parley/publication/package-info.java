/**
 * Records of rounds, as the public reads them. A record is gathered once, kept as one document that nothing changes any more, and
 * shown from that document alone; a correction is a new version beside the old ones. Pages are set by jte without script.
 */
package org.parley.publication;
