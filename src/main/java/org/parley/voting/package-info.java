/**
 * Decisions: rules as pure arithmetic in integers ({@link org.parley.voting.DecisionRule}), and ballots that are prepared, opened
 * over a frozen electorate, cast and closed ({@link org.parley.voting.Voting}). A result is computed from the rule and the tally
 * alone, and says in words why it is what it is.
 */
package org.parley.voting;
