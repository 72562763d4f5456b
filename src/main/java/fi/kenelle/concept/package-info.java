/** Testing concepts and rules: explaining verdicts and running the cases of rules. */
package fi.kenelle.concept;
