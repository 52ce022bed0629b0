/**
 * What the house stands on: the clock, the configuration, the schema, how refusals become answers, limits and headers, health.
 */
package org.parley.platform;
