/**
 * What is wrong with an input, where, and what to do about it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.values.problem;
