package org.parley.identity;

import org.parley.shared.PersonId;

/**
 * A session or token is over before its time. Fired inside the transaction; observe it after success, to close what it had open.
 *
 * @param signIn id of the session or token
 */
public record SignInEnded(String signIn, PersonId person) {}
