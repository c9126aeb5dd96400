/**
 * What earlier runs found: one file a run that is never changed, on any file system that Hadoop
 * knows, and what people decided about it.
 */
package dev.plumbline.history;
