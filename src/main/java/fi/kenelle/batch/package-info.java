/**
 * Many descriptions answered in one go: read, evaluated on all cores and written in the order of
 * the input, in memory that does not grow with it, and gone on with after a kill where it stood.
 */
package fi.kenelle.batch;
