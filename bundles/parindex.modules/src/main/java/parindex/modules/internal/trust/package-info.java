/** Whose files are accepted, and whether they are what was signed. Knows nothing of the framework. */
package parindex.modules.internal.trust;
