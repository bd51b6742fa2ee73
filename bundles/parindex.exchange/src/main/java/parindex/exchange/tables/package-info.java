/** Tables of units, members and supplied values from files: read, understood, shown, and applied as they were shown. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.exchange.tables;
