/** Versions of files in a Git repository: the one place that knows Git. */
package fi.kenelle.history;
