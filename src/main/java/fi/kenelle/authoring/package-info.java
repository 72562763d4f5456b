/** Changing rules safely: checking a folder of rules, and putting a new version into use. */
package fi.kenelle.authoring;
