/** Marketing numbers that hang straight. */
package dev.plumbline;
