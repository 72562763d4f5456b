/** Showing answers and rules: one form of output a file. Nothing here decides anything. */
package fi.kenelle.report;
