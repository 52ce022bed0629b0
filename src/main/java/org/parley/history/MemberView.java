package org.parley.history;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.shared.LocalizedText;

/**
 * A member of the body whose roll-calls were imported; it need not be a delegation of the consultation.
 *
 * @param code its country's, or one made of its name where it had none
 * @param name today's of its country; else, in one language, that of the time
 * @param country in ISO 3166-1 as it is today; empty for a member that no longer exists or never had a code
 * @param nameThen that of the time, where it is another than {@code name}
 */
@Schema(name = "PastMemberView")
public record MemberView(String id, String code, LocalizedText name, Optional<String> country, Optional<String> nameThen) {}
