/** One violation of each rule of the house, to show that the rules bite; never part of the product. */
package org.seeded;
