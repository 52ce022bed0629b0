package org.parley.thread;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is talked about. @param type {@code principle}, {@code provision} @param id of a principle also its code */
@Schema(name = "ThreadSubject")
public record Subject(String type, String id) {}
