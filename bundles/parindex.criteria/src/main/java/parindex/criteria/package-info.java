/**
 * The model of a criteria set: what is scored for one level in one year, as immutable values.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.criteria;
