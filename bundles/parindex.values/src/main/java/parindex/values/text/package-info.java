/**
 * Vietnamese text: normal form, folding for search, collation, and the messages shown to people.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.values.text;
