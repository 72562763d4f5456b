/**
 * Rules: one typed value a rule, read from sentences and written back to them. Nothing else in the
 * product parses a sentence.
 */
package fi.kenelle.rule;
