/**
 * The services of the yearly cycle, complete and with their rules: every front end calls these. They check permissions, phase, days and
 * versions inside the transaction that changes anything, and write the audit record with it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.assessment.cycle;
