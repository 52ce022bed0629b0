/** The least that a server of this kind does: it sends a text to every socket. No commit, no rights, no cursor; deployed alone, beside the product. */
package org.parley.benchmark.bare;
