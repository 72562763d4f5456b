/**
 * What can be said about a service: attributes, their kinds and values, and the words for them in
 * English and Finnish. Everything comes from one data file, {@code rules/vocabulary.json}.
 */
package fi.kenelle.vocabulary;
