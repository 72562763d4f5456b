/** The command line: one small class a command. */
package fi.kenelle.cli;
