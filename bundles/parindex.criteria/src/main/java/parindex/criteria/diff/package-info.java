/**
 * What differs between two criteria sets, for whoever reads a new version or moves a round to one.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.criteria.diff;
