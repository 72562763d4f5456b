/** What designers do with recommendations: taken down for good, and counted rule by rule. */
package fi.kenelle.feedback;
