/**
 * The draft text: provisions in a tree, tabled by delegations or the chair, each version kept whole, with word-level redlines
 * between any two. What is put to the vote is one version of one provision.
 */
package org.parley.provision;
