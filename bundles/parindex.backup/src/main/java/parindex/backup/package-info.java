/** Backups of everything that the program keeps, in one signed file, and the way back. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.backup;
