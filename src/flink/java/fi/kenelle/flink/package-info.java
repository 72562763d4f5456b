/**
 * Beyond one machine: the same evaluation as a batch, as a job of Apache Flink. Only this package
 * knows Flink, and nothing knows this package.
 */
package fi.kenelle.flink;
