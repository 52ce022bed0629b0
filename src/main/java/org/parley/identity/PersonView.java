package org.parley.identity;

import org.parley.shared.PersonId;

/** A person as shown to themselves. */
public record PersonView(PersonId id, String name, String email, boolean administrator) {}
