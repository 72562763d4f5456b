/**
 * What comes out: verdicts, recommendations, questions, tensions, fit, and the answer they make.
 */
package fi.kenelle.outcome;
