/** The table widget of the perspective: virtual, with frozen headers, colours by state, keyboard, and copying as cells. */
package parindex.workbench.appraisal.internal.grid;
