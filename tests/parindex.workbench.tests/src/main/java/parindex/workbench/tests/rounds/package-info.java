/** Rounds to work on, for the tests of the perspectives in which people do. */
package parindex.workbench.tests.rounds;
