package org.parley.sample;

import java.util.Optional;
import org.parley.identity.Role;

/**
 * An account of the sample, shown with its password on the sign-in page in sample mode.
 *
 * @param delegation code; empty for staff and the administrator
 */
public record SampleAccount(String email, String password, String name, Role role, String consultation, Optional<String> delegation) {}
