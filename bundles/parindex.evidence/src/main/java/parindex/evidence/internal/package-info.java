/**
 * The evidence store on a folder.
 */
package parindex.evidence.internal;
