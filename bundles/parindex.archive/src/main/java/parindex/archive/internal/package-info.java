/** The zip file, its manifest and its signature. */
package parindex.archive.internal;
