/**
 * Descriptions out of public service catalogues, one format a file. An importer says only what the
 * record says: what it leaves out stays unknown, and what becomes of each field is noted.
 */
package fi.kenelle.catalogue;
