/** The HTTP interface: reads requests, asks {@link fi.kenelle.Kenelle}, writes answers. */
package fi.kenelle.http;
