/** Who may do what: roles, and the bearer tokens that carry them. */
package fi.kenelle.access;
