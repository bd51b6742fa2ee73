/** What the perspective knows and computes, without widgets and without services: pure, or confined to the thread that made it. */
package parindex.workbench.appraisal.internal.model;
