/**
 * The tables of the yearly report, made from computed results.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.export.results;
