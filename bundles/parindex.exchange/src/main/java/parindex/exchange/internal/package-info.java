/** Writing, verifying and taking over the files. */
package parindex.exchange.internal;
