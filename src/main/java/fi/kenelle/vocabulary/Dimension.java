package fi.kenelle.vocabulary;

/** One of the nine sides of a customer's experience. Every expectation belongs to one. */
public record Dimension(String id, Text label) {}
