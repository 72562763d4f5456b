/**
 * Kenelle tells what each kind of customer expects of a service. {@link fi.kenelle.Kenelle} is the
 * whole of it for a program; {@code http} and {@code cli} only read and print.
 */
package fi.kenelle;
