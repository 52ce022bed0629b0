package org.parley.position;

/** What a delegation says of its position. @param lang language tag @param text at most 20,000 characters; empty where nothing is said */
public record Statement(String lang, String text) {}
