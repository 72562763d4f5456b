/**
 * What there is to find about a rule set as a whole: rules that never apply, say the same, add
 * nothing or want opposite things, and what no rule speaks of. Exact: Sat4j decides.
 */
package fi.kenelle.analysis;
