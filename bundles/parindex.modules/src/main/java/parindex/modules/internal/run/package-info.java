/** Modules in the framework: the only package that installs and starts bundles. */
package parindex.modules.internal.run;
