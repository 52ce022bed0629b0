/**
 * People, how they prove who they are, what they belong to and what each role may do. {@link org.parley.identity.Access} is
 * the one place that decides who may do what.
 */
package org.parley.identity;
