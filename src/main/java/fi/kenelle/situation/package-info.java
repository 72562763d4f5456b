/** Situations: one customer group meeting the service, or one of its touchpoints. */
package fi.kenelle.situation;
