/**
 * Reading what others wrote: entries to score, units, members and supplied values from CSV files.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.intake;
