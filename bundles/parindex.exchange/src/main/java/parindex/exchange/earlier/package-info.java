/** Results of earlier years from files, whatever the format: read, checked, and made into what the database keeps. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.exchange.earlier;
