/** Service descriptions: what a designer says of a service and its customers, read and checked. */
package fi.kenelle.description;
