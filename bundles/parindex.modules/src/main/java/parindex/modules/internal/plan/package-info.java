/** What modules there are, how they hang together, and what a change would do. Changes nothing. */
package parindex.modules.internal.plan;
