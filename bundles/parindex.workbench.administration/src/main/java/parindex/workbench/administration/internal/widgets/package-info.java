/** Widgets that the parts of this perspective share. */
package parindex.workbench.administration.internal.widgets;
