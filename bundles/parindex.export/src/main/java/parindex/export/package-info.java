/**
 * Result tables as plain values, and the services that write them in a format.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.export;
