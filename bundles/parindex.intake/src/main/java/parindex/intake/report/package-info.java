/**
 * Published reports as documents, and the audit that finds what is wrong in them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.intake.report;
