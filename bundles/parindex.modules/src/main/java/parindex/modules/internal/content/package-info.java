/** What is in the files of modules: bundles, feature archives, repository indexes, and the record of what is installed. */
package parindex.modules.internal.content;
