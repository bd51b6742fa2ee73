/**
 * Exact numbers: {@link parindex.values.number.Rational} for every score, and the one parser and formatter for people.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.values.number;
