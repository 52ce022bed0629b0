/**
 * The sample consultation: what a newcomer finds when {@code PARLEY_SAMPLE=true}. It acts through the same facades as everyone
 * else, and nothing depends on it.
 */
package org.parley.sample;
