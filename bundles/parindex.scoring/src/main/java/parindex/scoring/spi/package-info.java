/**
 * For bundles that bring a scoring rule of their own in Java.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.scoring.spi;
