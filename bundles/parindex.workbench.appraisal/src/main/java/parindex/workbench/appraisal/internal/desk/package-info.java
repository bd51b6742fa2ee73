/** What the parts of the perspective share: the round, the place that is looked at, reading and recording off the thread of the window. */
package parindex.workbench.appraisal.internal.desk;
