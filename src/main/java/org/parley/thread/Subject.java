package org.parley.thread;

/** What is talked about. @param type {@code principle}, {@code provision} @param id of a principle also its code */
public record Subject(String type, String id) {}
