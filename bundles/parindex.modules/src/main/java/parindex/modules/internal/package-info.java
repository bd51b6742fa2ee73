/** How modules are verified, recorded and run. */
package parindex.modules.internal;
