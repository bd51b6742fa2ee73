/**
 * The embedded store: {@link parindex.store.internal.EmbeddedStore} opens the file of {@link parindex.store.internal.H2Database}
 * at the first use and works on it through {@link parindex.store.internal.JpaStore}, which knows no database product.
 */
package parindex.store.internal;
