package org.parley.consultation;

import java.util.List;
import org.parley.shared.LocalizedText;

/** A principle of the framework as others see it. @param dimensions codes of the consultation's dimensions */
public record PrincipleView(String id, String code, LocalizedText title, LocalizedText text, List<String> dimensions) {}
