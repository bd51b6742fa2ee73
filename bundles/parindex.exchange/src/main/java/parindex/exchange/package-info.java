/**
 * Files that leave the program and come back: the published results of a round, and packages of units that work without a connection.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.exchange;
