/**
 * Roll-calls that a body held elsewhere and before: brought in from files as a whole or not at all ({@link org.parley.history.Imports}),
 * shown as closed ballots marked imported, and read as the body's own voting history ({@link org.parley.history.History}).
 */
package org.parley.history;
