/**
 * Reports that were printed elsewhere: reading their tables and claims as data, and finding what in them is wrong.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.intake.printed;
