/** Drools: rules written as DRL, compiled, and asked which of them match. Nothing else knows it. */
package fi.kenelle.engine;
