/**
 * Reports of a round as values, and the services that make and write them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.report;
