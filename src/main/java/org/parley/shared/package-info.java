/**
 * What every module may use and what itself uses nothing: events, refusals, ids, texts in several languages.
 */
package org.parley.shared;
