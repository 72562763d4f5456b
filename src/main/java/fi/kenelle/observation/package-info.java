/** What is told of a running server: measurements, log lines, traces, and decisions. */
package fi.kenelle.observation;
