/** What one run found: the records that make up {@code run.json}, and nothing else. */
package dev.plumbline.result;
