/**
 * Charts as values, and how they become pictures and SVG. Figures stay exact until they are drawn. Knows no toolkit of windows; safe for
 * any thread.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.charts;
