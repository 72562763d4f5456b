/** All rules as a workbook for a spreadsheet program, and what an edited one would change. */
package fi.kenelle.workbook;
