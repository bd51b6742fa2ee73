/**
 * The calls of the services of the program that the parts make: one class per service, each injected, each usable by any thread. A service
 * that is not there refuses the call in words.
 */
package parindex.workbench.administration.internal.services;
